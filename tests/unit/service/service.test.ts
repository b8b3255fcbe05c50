import type { Intent } from '../../../lib/service/intents.ts';
import { pageAnswers } from '../../../lib/service/page-answers.ts';
import { describe, expect, it } from 'vitest';
import type { InsertOutcome } from '../../../lib/service/messages.ts';
import { minutes } from '../../../lib/clock/units.ts';
import { ticketAnswers } from '../../../lib/service/surface-answers.ts';
import { Desk, origin } from './desk.ts';

describe('a ticket', () => {
  it('is shown as soon as its page was looked at', async () => {
    const desk = await Desk.open();
    expect(desk.ticket.ticket).toMatchObject({
      ticketId: '1',
      facts: { subject: { value: 'VPN drops', seenAt: desk.world.now } },
    });
    expect(desk.ticket.policy?.next?.tier.id).toBe('l2');
  });

  it('of another site than the page that tells of it is refused', async () => {
    const desk = await Desk.open();
    const reply = await desk.look('1', 1, 'https://elsewhere.example');
    expect(reply).toMatchObject({ ok: false, error: { code: 'not_allowed' } });
  });
});

describe('the hands-on clock', () => {
  it('no longer runs when the browser was killed, and says no more than was worked', async () => {
    const desk = await Desk.open();
    await desk.work(2);
    expect(desk.ticket.touch).toMatchObject({ state: 'running', elapsed: minutes(2) });
    desk.world.now += minutes(60);
    await desk.look('1', 1);
    expect(desk.ticket.touch).toMatchObject({
      state: 'stopped',
      elapsed: minutes(2),
      asOf: desk.world.now,
    });
  });
});

describe('prompting', () => {
  it('is a quiet line at the warning percent and a card at the limit', async () => {
    const desk = await Desk.open();
    await desk.work(9);
    expect(desk.prompt).toBeUndefined();
    await desk.work(2);
    expect(desk.prompt).toMatchObject({ level: 'warning', rule: { id: 'time' } });
    await desk.work(10);
    expect(desk.prompt).toMatchObject({ level: 'due', rule: { id: 'time' } });
    expect(desk.world.notified).toEqual([]);
  });

  it('notifies when the ticket is not in view, once', async () => {
    const desk = await Desk.open();
    await desk.act({ type: 'flag', flag: 'security', on: true });
    await desk.act({ type: 'affectedUsers', count: 3 });
    expect(desk.world.notified).toHaveLength(1);
    expect(desk.world.notified).toMatchObject([
      { kind: 'prompt', message: 'Possible security incident.\nFlagged: security' },
    ]);
  });

  it('waits while nobody is there, and looks again', async () => {
    const desk = await Desk.open();
    desk.world.someoneThere = false;
    await desk.act({ type: 'flag', flag: 'security', on: true });
    expect(desk.world.notified).toEqual([]);
    expect(desk.world.alarm).toBe(desk.world.now + minutes(1));
    desk.world.someoneThere = true;
    desk.world.now += minutes(1);
    await desk.world.loop.wake();
    expect(desk.world.notified).toHaveLength(1);
  });

  it('shows nothing while the agent has paused the ticket', async () => {
    const desk = await Desk.open();
    await desk.work(21);
    await desk.act({ type: 'pause' });
    expect(desk.prompt).toBeUndefined();
    await desk.work(5);
    expect(desk.ticket.touch.elapsed).toBe(minutes(21));
  });

  it('counts again from the click on Resume', async () => {
    const desk = await Desk.open();
    await desk.work(2);
    await desk.act({ type: 'pause' });
    desk.world.now += minutes(10);
    await desk.act({ type: 'resume' });
    expect(desk.ticket.touch).toMatchObject({ state: 'running', elapsed: minutes(2) });
    await desk.work(3);
    expect(desk.ticket.touch.elapsed).toBe(minutes(5));
  });

  it('is silent for as long as it was snoozed, counted on its own clock', async () => {
    const desk = await Desk.open();
    await desk.work(20);
    await desk.act({ type: 'snooze', rule: 'time', minutes: 5 });
    expect(desk.prompt?.silence?.kind).toBe('snoozed');
    await desk.leave();
    desk.world.now += minutes(60);
    await desk.work(4);
    expect(desk.prompt?.silence?.kind).toBe('snoozed');
    await desk.work(2);
    expect(desk.prompt).toMatchObject({ level: 'due' });
    expect(desk.prompt?.silence).toBeUndefined();
  });

  it('takes an answer back when asked to', async () => {
    const desk = await Desk.open();
    await desk.work(20);
    await desk.act({ type: 'override', rule: 'time', reason: 'nearly_solved' });
    const { undo } = desk.ticket;
    expect(undo?.what).toBe('overridden');
    if (undo) await desk.act({ type: 'undo', seq: undo.seq });
    expect(desk.prompt).toMatchObject({ level: 'due', rule: { id: 'time' } });
    expect(desk.prompt?.silence).toBeUndefined();
  });
});

describe('handing over', () => {
  const answered: Intent = {
    type: 'noteAnswer',
    section: 'assistance_needed',
    answer: { text: 'Please look at the gateway log.' },
  };

  it('holds a note back that lacks what the receiver needs', async () => {
    const desk = await Desk.open();
    expect(desk.ticket.policy?.note).toMatchObject({ missing: ['assistance_needed'] });
    const reply = await desk.act({ type: 'insertNote' });
    expect(reply).toMatchObject({ ok: false, error: { code: 'note_incomplete' } });
    expect(desk.world.inserted).toEqual([]);
  });

  it('is done when the page holds the note, not before', async () => {
    const desk = await Desk.open();
    await desk.act(answered);
    await desk.act({ type: 'insertNote' });
    expect(desk.world.inserted[0]?.text).toContain('gateway log');
    const [handoff] = desk.ticket.handoffs;
    expect(handoff).toMatchObject({ state: 'delivered', toTier: 'l2' });
    expect(desk.world.inserted[0]?.text).toContain(handoff?.reference);

    await desk.seen(handoff?.reference ?? '', 'internal');
    expect(desk.ticket.handoffs[0]).toMatchObject({ state: 'handedOver' });
    expect(desk.ticket.policy?.tier.id).toBe('l2');
  });

  it('carries the note over to the page that has the composer', async () => {
    const desk = await Desk.open();
    desk.world.insertion = { ok: true, value: 'going_there' };
    await desk.act(answered);
    await desk.act({ type: 'insertNote' });
    expect(desk.ticket.handoffs).toEqual([]);

    const orders = await desk.look('1', 1);
    const insert = orders.ok ? orders.value.insert : null;
    expect(insert?.text).toContain('gateway log');
    await pageAnswers(desk.world.ports, desk.world.loop).noteInserted(
      { tab: 1, document: 'document 1', active: true, origin },
      { reference: insert?.reference ?? '', outcome: 'inserted' },
    );
    expect(desk.ticket.handoffs[0]).toMatchObject({ state: 'delivered' });
  });

  it('does not hand a note to a page that comes too late', async () => {
    const desk = await Desk.open();
    desk.world.insertion = { ok: true, value: 'going_there' };
    await desk.act(answered);
    await desk.act({ type: 'insertNote' });
    desk.world.now += minutes(10);
    const orders = await desk.look('1', 1);
    expect(orders).toMatchObject({ ok: true, value: { insert: null } });
  });

  it.each(['composer_public', 'composer_missing', 'note_not_kept'] as const)(
    'says so when the page answers %s, and hands nothing over',
    async (outcome) => {
      const desk = await Desk.open();
      desk.world.insertion = { ok: true, value: outcome };
      await desk.act(answered);
      expect(await desk.act({ type: 'insertNote' })).toMatchObject({
        ok: false,
        error: { code: outcome },
      });
      expect(desk.ticket.handoffs).toEqual([]);
      expect(desk.ticket.notices).toEqual([]);
    },
  );

  it("leaves a notice when the composer's own page could not take it, until it can", async () => {
    const desk = await Desk.open();
    const { ports, loop } = desk.world;
    desk.world.insertion = { ok: true, value: 'going_there' };
    const tryOnce = async (outcome: InsertOutcome) => {
      await desk.act({ type: 'insertNote' });
      const orders = await desk.look('1', 1);
      const insert = orders.ok ? orders.value.insert : null;
      await pageAnswers(ports, loop).noteInserted(
        { tab: 1, document: 'document 1', active: true, origin },
        { reference: insert?.reference ?? '', outcome },
      );
      return desk.ticket.notices.map((notice) => notice.code);
    };
    await desk.act(answered);
    expect(await tryOnce('composer_public')).toEqual(['composer_public']);
    expect(await tryOnce('note_not_kept')).toEqual(['note_not_kept']);
    expect(await tryOnce('inserted')).toEqual([]);
  });

  it('warns when the note went out to the requester', async () => {
    const desk = await Desk.open();
    await desk.act(answered);
    await desk.act({ type: 'insertNote' });
    await desk.seen(desk.ticket.handoffs[0]?.reference ?? '', 'public');
    expect(desk.ticket.notices.map((notice) => notice.code)).toEqual(['note_went_public']);
  });

  it('believes a forged sighting of another reference nothing', async () => {
    const desk = await Desk.open();
    await desk.seen('BT-FORGED', 'internal');
    expect(desk.ticket.handoffs).toEqual([]);
  });
});

describe('commands', () => {
  it('that are sent twice count once', async () => {
    const desk = await Desk.open();
    const tried: Intent = { type: 'alsoTried', text: 'New cable', result: 'no_change' };
    await desk.act(tried, 'same-command');
    await desk.act(tried, 'same-command');
    expect(desk.ticket.alsoTried).toHaveLength(1);
  });

  it('of an unknown shape are refused in words', async () => {
    const desk = await Desk.open();
    const reply = await ticketAnswers(desk.world.ports, desk.world.loop).intent(
      { ownTab: 1 },
      { command: 'a-command', intent: { type: 'sendTheNoteYourself' } },
    );
    expect(reply).toMatchObject({ ok: false, error: { code: 'malformed' } });
  });
});
