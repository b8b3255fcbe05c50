import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Facts } from '../../lib/helpdesks/adapter.ts';
import type { Fixture, Language } from './fixtures/fixture.ts';
import { tickets, type FixtureTicket } from './fixtures/tickets.ts';
import type { Look } from './stage/reader.ts';
import { openStage, type Circumstances, type Stage, type Visit } from './stage/stage.ts';

/** A real browser takes its time while the machine is busy. */
vi.setConfig({ testTimeout: 120_000, maxConcurrency: 4 });

const files = import.meta.glob<Fixture>('./fixtures/*.fixture.ts', {
  eager: true,
  import: 'default',
});
const fixtures = Object.entries(files).map(([path, fixture]) => ({
  fixture,
  file: path.split('/').at(-1) ?? '',
}));

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
}, 60_000);
afterAll(() => stage.close());

const note = {
  reference: 'BT-7K2M',
  text: 'Handoff to L2\n\nTried: new profile\n\nBT-7K2M',
  html: '<h3>Handoff to L2</h3><p>Tried: <strong>new profile</strong></p><p>BT-7K2M</p>',
};
const [first, second, third] = tickets;

describe.concurrent.each(fixtures)('$fixture.name', ({ fixture, file }) => {
  const shows = fixture.shows ?? 'ticket';
  const visiting = async (
    how: Partial<Circumstances>,
    act: (visit: Visit) => Promise<void>,
  ): Promise<void> => {
    const visit = await stage.visit(fixture, file, how);
    try {
      await act(visit);
    } finally {
      await visit.close();
    }
  };

  it('is recognised by its own adapter alone, and gives all that is to be read', async () => {
    await visiting({}, async (visit) => {
      for (const ticket of tickets) {
        await visit.load(ticket);
        await settled(visit, ticket);
        const { ticketId, base = '' } = fixture.ref(ticket);
        expect(await visit.lookInFull()).toEqual({
          recognised: true,
          shows,
          ticket: { helpdesk: fixture.helpdesk, site: fixture.origin + base, ticketId },
          facts: fixture.facts(ticket, 'en'),
        });
        await sees(visit, ticket);
        expect(await visit.recognisedBy()).toEqual([fixture.helpdesk]);
      }
      await visit.load(null);
      expect(await visit.recognisedBy()).toEqual([fixture.helpdesk]);
      for (const { method, url } of visit.asked) {
        expect(`${method} ${new URL(url).origin}`).toBe(`GET ${fixture.origin}`);
      }
    });
  });

  it('gives less, and nothing wrong, while the REST API does not answer', async () => {
    await visiting({ at: first, api: false }, async (visit) => {
      const look = await settled(visit, first);
      expect(wrong(fixture, first, look.facts, 'en')).toEqual({});
      expect(wrong(fixture, first, (await visit.lookInFull()).facts, 'en')).toEqual({});
    });
  });

  it('gives nothing wrong in another language', async () => {
    await visiting({ at: first, language: 'de' }, async (visit) => {
      await settled(visit, first);
      const look = await visit.lookInFull();
      expect(look.shows).toBe(shows);
      expect(wrong(fixture, first, look.facts, 'de')).toEqual({});
    });
  });

  it('never takes one ticket for another, in 50 switches, nor a page without one for one', async () => {
    await visiting({ at: first }, async (visit) => {
      await settled(visit, first);
      for (let move = 1; move <= 50; move += 1) {
        const ticket = tickets[(move * 2 + Math.floor(move / 7)) % 3] ?? first;
        await visit.show(ticket);
        // Some go on before it is drawn, as people do.
        const samples = move % 5 === 0 || move === 50 ? 0 : 2;
        for (let sample = 0; sample < samples; sample += 1) right(await visit.look(), ticket);
        if (samples === 0) right(await settled(visit, ticket), ticket);
      }
      await visit.show(null);
      const look = await lookUntil(visit, ({ shows: seen }) => seen === 'nothing');
      expect(look.shows).toBe('nothing');
    });
    function right(look: Look, ticket: FixtureTicket): void {
      // The address may lag behind the click, never the facts behind the address.
      const named = tickets.find((each) => fixture.ref(each).ticketId === look.ticket?.ticketId);
      if (look.shows === 'ticket')
        expect(wrong(fixture, named ?? ticket, look.facts, 'en')).toEqual({});
    }
  });

  it('puts the note below what was typed into the internal one, and sends nothing', async () => {
    await visiting({ at: first }, async (visit) => {
      await settled(visit, first);
      await visit.show(second);
      await settled(visit, second);
      const typed = await act(visit, 'writeNote', 'Typed before.');
      const outcome = await visit.insert(note);
      if (!typed) return expect(outcome).toBe('composer_none');
      if (outcome.startsWith('http')) {
        await visit.page.goto(outcome);
        await settled(visit, second);
        expect(await visit.insert(note)).toBe('inserted');
      } else expect(outcome).toBe('inserted');
      const now = await texts(visit);
      expect(now.note).toMatch(/Typed before\.[\s\S]*Handoff to L2[\s\S]*BT-7K2M/);
      expect(now.reply).not.toContain('BT-7K2M');
      expect(now.sent).toBe(false);
    });
  });

  it('opens the internal note by itself', async () => {
    await visiting({ at: first }, async (visit) => {
      await settled(visit, first);
      const outcome = await visit.insert(note);
      const opened = outcome.startsWith('http');
      if (opened) {
        await visit.page.goto(outcome);
        await settled(visit, first);
      }
      expect(opened ? await visit.insert(note) : outcome).toMatch(/^(?:inserted|composer_none)$/);
      const now = await texts(visit);
      expect(now.note.includes('BT-7K2M')).toBe(outcome !== 'composer_none');
      expect(now.reply).not.toContain('BT-7K2M');
      expect(now.sent).toBe(false);
      // What stands in an editor isn't said yet.
      const said = (await visit.conversation()).map(({ text }) => text);
      expect(said.join()).not.toContain('BT-7K2M');
    });
  });

  it('leaves a public reply alone that is being written', async () => {
    await visiting({ at: third }, async (visit) => {
      await settled(visit, third);
      if (!(await act(visit, 'writeReply', 'Dear Mona,'))) return;
      const outcome = await visit.insert(note);
      expect(outcome).not.toBe('no_ticket');
      const now = await texts(visit);
      expect(now.reply).toContain('Dear Mona,');
      expect(now.reply).not.toContain('BT-7K2M');
      expect(now.sent).toBe(false);
      // Where the reply stays as it is while a note is written beside it, the note may go in there.
      expect(now.note.includes('BT-7K2M')).toBe(outcome === 'inserted');
    });
  });

  it('falls back to the number when the page has other names for everything', async () => {
    await visiting({ at: first }, async (visit) => {
      await settled(visit, first);
      await visit.page.evaluate(() => window.inPage?.rename());
      const look = await visit.look();
      const { ticketId } = fixture.ref(first);
      expect(look.ticket?.ticketId).toBe(fixture.numberFrom === 'page' ? undefined : ticketId);
      expect(look.shows).not.toBe('other');
      expect(wrong(fixture, first, look.facts, 'en')).toEqual({});
      expect(await visit.insert(note)).not.toBe('inserted');
      const inPage = await visit.page.evaluate(() => ({
        count: window.inPage?.count('BT-7K2M'),
        sent: window.inPage?.sent,
      }));
      expect(inPage).toEqual({ count: 0, sent: false });
    });
  });

  /** The entries as far as the product's pages are known, with nothing said of them that isn't so. */
  async function sees(visit: Visit, ticket: FixtureTicket): Promise<void> {
    const isPublicOnly = fixture.conversation === 'all_public';
    const known = ticket.entries.filter(({ visibility }) =>
      isPublicOnly || fixture.conversation === undefined
        ? true
        : visibility === fixture.conversation,
    );
    const entries = await visit.conversation();
    expect(entries.map(({ text }) => text)).toEqual(known.map(({ text }) => text));
    for (const [index, entry] of known.entries()) {
      const visibility = isPublicOnly ? 'public' : entry.visibility;
      expect([visibility, 'unknown']).toContain(entries[index]?.visibility);
      expect([entry.from, 'unknown']).toContain(entries[index]?.from);
      expect([Date.parse(entry.at), undefined]).toContain(entries[index]?.at);
    }
  }

  async function settled(visit: Visit, ticket: FixtureTicket): Promise<Look> {
    const isThere = ({ shows: now, ticket: seen, facts }: Look): boolean =>
      now === shows &&
      seen?.ticketId === fixture.ref(ticket).ticketId &&
      Object.keys(wrong(fixture, ticket, facts, 'en', true)).length === 0;
    const look = await lookUntil(visit, isThere);
    expect(look).toMatchObject({
      shows,
      ticket: { ticketId: fixture.ref(ticket).ticketId },
    });
    expect(wrong(fixture, ticket, look.facts, 'en', true)).toEqual({});
    return look;
  }
});

/** The first look that is as wanted, or the last one after ten seconds. */
async function lookUntil(visit: Visit, isWanted: (look: Look) => boolean): Promise<Look> {
  const end = performance.now() + 10_000;
  for (;;) {
    const look = await visit.look();
    if (isWanted(look) || performance.now() > end) return look;
    await visit.page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
  }
}

/** Has the agent type; false where the product has no such thing. */
const act = (visit: Visit, what: 'writeNote' | 'writeReply', text: string): Promise<boolean> =>
  visit.page.evaluate(
    async ([name, words]) => {
      const write = window.inPage?.hands[name];
      await write?.(words);
      return Boolean(write);
    },
    [what, text] as const,
  );

const texts = (visit: Visit) =>
  visit.page.evaluate(() => ({
    note: window.inPage?.hands.note() ?? '',
    reply: window.inPage?.hands.reply() ?? '',
    sent: window.inPage?.sent,
  }));

/**
 * What was read and isn't so. A label may be in the page's own language, where
 * the API gives another; the policy's word for it may not.
 */
function wrong(
  fixture: Fixture,
  ticket: FixtureTicket,
  facts: Facts,
  language: Language,
  anyLabels = language !== 'en',
): object {
  const expected = new Map(Object.entries(fixture.facts(ticket, language)));
  return Object.fromEntries(
    Object.entries(facts).filter(([name, value]) => {
      const known = expected.get(name);
      if (name === 'status') {
        const should = fixture.facts(ticket, language).status;
        return !should || ![undefined, should.status].includes(facts.status?.status);
      }
      if (name === 'priority' && anyLabels) return known === undefined;
      return JSON.stringify(known) !== JSON.stringify(value);
    }),
  );
}
