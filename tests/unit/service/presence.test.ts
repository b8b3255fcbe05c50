import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RunningInterval } from '../../../lib/case/case.ts';
import type { JournalEvent } from '../../../lib/case/events.ts';
import { reduce } from '../../../lib/case/reduce.ts';
import { total } from '../../../lib/clock/interval.ts';
import { durationMs, epochMs, minutes, seconds } from '../../../lib/clock/units.ts';
import { onPresence, type Presence } from '../../../lib/service/presence.ts';
import type { View } from '../../../lib/service/view.ts';
import { ticketKey } from '../journal/in-memory.ts';

const start = 1_000_000;
const ticket = ticketKey('1');

const observed = (key = ticket): JournalEvent => ({
  seq: 1,
  at: epochMs(start),
  case: key,
  hash: '0'.repeat(64),
  body: {
    type: 'observed',
    record: {
      helpdesk: 'demo',
      site: 'http://localhost',
      ticketId: key.split(' ').at(-1) ?? '',
      url: 'http://localhost/tickets/1',
      facts: {},
    },
  },
});

/** A day of signs of presence, replayed without a browser or a journal. */
class Day {
  running: RunningInterval | undefined;
  events: JournalEvent[] = [observed(), observed(ticketKey('2'))];
  now = start;

  sign(change: Partial<Presence> & { afterMs: number; ticket?: string }): void {
    const { afterMs, ticket: id = '1', ...presence } = change;
    this.now += afterMs;
    const key = ticketKey(id);
    const own = this.events.filter((event) => event.case === key);
    const reduced = reduce(own, this.running?.case === key ? this.running : undefined);
    const view: View = {
      key,
      now: epochMs(this.now),
      events: own,
      others: [],
      ...(this.running && { running: this.running }),
      ...(reduced && { case: reduced }),
    };
    const decision = onPresence(view, {
      tab: 1,
      document: 'a',
      monotonicMs: this.now - start,
      inFront: true,
      idle: durationMs(0),
      idleAfter: minutes(3),
      ...presence,
    });
    for (const event of decision.events ?? []) {
      const { case: owner, body } = 'body' in event ? event : { case: key, body: event };
      const seq = this.events.length + 1;
      this.events.push({ seq, at: epochMs(this.now), case: owner, body, hash: '0'.repeat(64) });
    }
    if (decision.running !== undefined) this.running = decision.running ?? undefined;
  }

  /** Signs of presence every ten seconds. */
  work(lengthMs: number, change: Partial<Presence> & { ticket?: string } = {}): void {
    for (let done = 0; done < lengthMs; done += 10_000) this.sign({ afterMs: 10_000, ...change });
  }

  worked(id = '1'): number {
    const key = ticketKey(id);
    const running = this.running?.case === key ? this.running : undefined;
    return total(
      reduce(
        this.events.filter((event) => event.case === key),
        running,
      )?.work ?? [],
    );
  }
}

describe('hands-on time', () => {
  it('counts while the ticket is in front', () => {
    const day = new Day();
    day.sign({ afterMs: 0 });
    day.work(minutes(5));
    expect(day.worked()).toBe(minutes(5));
  });

  it('stops when the agent leaves, and not before', () => {
    const day = new Day();
    day.sign({ afterMs: 0 });
    day.work(minutes(1));
    day.sign({ afterMs: 4_000, inFront: false });
    day.sign({ afterMs: minutes(30), inFront: false });
    expect(day.worked()).toBe(minutes(1) + 4_000);
    expect(day.running).toBeUndefined();
  });

  it('counts an idle agent back to the last activity', () => {
    const day = new Day();
    day.sign({ afterMs: 0 });
    day.work(minutes(2));
    for (let idle = 10_000; idle < minutes(3); idle += 10_000) {
      day.sign({ afterMs: 10_000, idle: durationMs(idle) });
    }
    day.sign({ afterMs: 10_000, inFront: false, idle: minutes(3) });
    expect(day.worked()).toBe(minutes(2));
  });

  it('counts back as far when each message was on its way for another while', () => {
    const day = new Day();
    day.sign({ afterMs: 0 });
    for (let idle = 10_000; idle < minutes(3); idle += 10_000) {
      day.sign({ afterMs: idle % 20_000 === 0 ? 9_800 : 10_200, idle: durationMs(idle) });
    }
    day.sign({ afterMs: 9_990, inFront: false, idle: minutes(3) });
    expect(day.worked()).toBeLessThan(seconds(1));
    expect(day.running).toBeUndefined();
  });

  it('takes activity in our own panel for activity', () => {
    const day = new Day();
    day.sign({ afterMs: 0 });
    for (let idle = 10_000; idle <= minutes(5); idle += 10_000) {
      day.sign({ afterMs: 5_000, document: 'panel', monotonicMs: idle });
      day.sign({ afterMs: 5_000, idle: durationMs(idle) });
    }
    expect(day.worked()).toBe(minutes(5));
  });

  it.each([
    ['a killed browser', { afterMs: minutes(45), document: 'b', monotonicMs: 0 }],
    ['a sleep', { afterMs: minutes(480) }],
  ])('never counts the hole that %s leaves', (_name, sign) => {
    const day = new Day();
    day.sign({ afterMs: 0 });
    day.work(minutes(1));
    day.sign(sign);
    day.work(minutes(1));
    expect(day.worked()).toBe(minutes(2));
  });

  it('goes on over a worker that was killed and came back with the next sign', () => {
    const day = new Day();
    day.sign({ afterMs: 0 });
    day.work(minutes(1));
    day.sign({ afterMs: 20_000 });
    expect(day.worked()).toBe(minutes(1) + 20_000);
  });

  it.each([
    ['forward', 3_600_000],
    ['back', -3_600_000],
  ])('adds nothing when the clock is set %s, and writes it down', (_name, jump) => {
    const day = new Day();
    day.sign({ afterMs: 0 });
    day.work(minutes(1));
    day.sign({ afterMs: 10_000 + jump, monotonicMs: minutes(1) + 10_000 });
    expect(day.worked()).toBe(minutes(1));
    expect(day.events.at(-1)?.body).toEqual({ type: 'discontinuity', jumpMs: jump });
  });

  it('belongs to one ticket at a time', () => {
    const day = new Day();
    day.sign({ afterMs: 0 });
    day.work(minutes(1));
    day.work(minutes(2), { ticket: '2', tab: 2, document: 'b' });
    expect(day.worked('1') + day.worked('2')).toBe(minutes(3));
    expect(day.running?.case).toBe(ticketKey('2'));
  });

  it('counts a ticket in two windows once', () => {
    const day = new Day();
    day.sign({ afterMs: 0 });
    for (let round = 0; round < 30; round += 1) {
      day.sign({ afterMs: 5_000, tab: 2, document: 'b' });
      day.sign({ afterMs: 0, tab: 1, inFront: false });
      day.sign({ afterMs: 5_000, tab: 1 });
      day.sign({ afterMs: 0, tab: 2, document: 'b', inFront: false });
    }
    expect(day.worked()).toBe(minutes(5));
  });

  it('never exceeds the time that passed, whatever the order of signs', () => {
    const sign = fc.record({
      afterMs: fc.integer({ min: 0, max: 400_000 }),
      ticket: fc.constantFrom('1', '2'),
      tab: fc.constantFrom(1, 2),
      inFront: fc.boolean(),
      idle: fc.integer({ min: 0, max: 400_000 }).map(durationMs),
    });
    fc.assert(
      fc.property(fc.array(sign, { maxLength: 60 }), (signs) => {
        const day = new Day();
        for (const one of signs) day.sign({ ...one, document: `${one.tab}` });
        expect(day.worked('1') + day.worked('2')).toBeLessThanOrEqual(day.now - start);
      }),
    );
  });

  it('counts on when a busy computer delivers a sign late', () => {
    const day = new Day();
    day.sign({ afterMs: 0 });
    day.sign({ afterMs: 18_000, monotonicMs: 10_000 });
    day.sign({ afterMs: 2_000, monotonicMs: 20_000 });
    expect(day.worked()).toBe(20_000);
    expect(day.events.map(({ body }) => body.type)).not.toContain('discontinuity');
  });

  it('tolerates jitter between the two clocks', () => {
    const day = new Day();
    day.sign({ afterMs: 0 });
    day.sign({ afterMs: 10_000, monotonicMs: 10_000 - seconds(4) });
    expect(day.worked()).toBe(10_000);
  });
});
