import * as fc from 'fast-check';
import type { EventBody, JournalEvent } from '../../../lib/case/events.ts';
import { caseKey } from '../../../lib/case/ticket.ts';
import type { Policy } from '../../../lib/policy/schema.ts';
import { anEvent } from '../case/arbitrary.ts';
import { minute } from '../case/journal.ts';
import { aPolicy } from '../policy/arbitrary.ts';
import { calendarLimit, policyOf, rule, touchLimit } from '../policy/policy.ts';

const refs = ['7', '8'].map((ticketId) => ({
  helpdesk: 'demo',
  site: 'https://help.example',
  ticketId,
}));

const aLimit = fc.oneof(
  fc.integer({ min: 1, max: 40 }).map(touchLimit),
  fc.integer({ min: 1, max: 200 }).map(calendarLimit),
);

const aPlainRule = fc.record(
  {
    anyOf: fc.array(aLimit, { minLength: 1, maxLength: 2 }),
    repeatEveryMinutes: fc.integer({ min: 1, max: 30 }),
    maxPrompts: fc.integer({ min: 1, max: 6 }),
  },
  { requiredKeys: ['anyOf'] },
);

/** Any policy, led by rules about time that most tickets run into. */
export const aBusyPolicy: fc.Arbitrary<Policy> = fc
  .tuple(fc.array(aPlainRule, { minLength: 1, maxLength: 3 }), aPolicy)
  .map(([plain, { rules }]) => ({
    ...policyOf(),
    rules: [
      ...policyOf({ rules: plain.map((parts, index) => rule(`r${index}`, parts)) }).rules,
      ...rules.map((other, index) => ({ ...other, id: `r${plain.length + index}` })),
    ],
  }));

/** What an agent does at a ticket while it is open, some minutes after the visit began. */
const anAct = fc.record({
  after: fc.integer({ min: 0, max: 30 }),
  body: anEvent.filter(({ type }) => type !== 'worked'),
});

/** A look at a ticket, some work on it, and what happened in between. */
const aVisit = fc.record({
  ticket: fc.nat(refs.length - 1),
  break: fc.oneof(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: 240 })),
  length: fc.integer({ min: 0, max: 30 }),
  noticedAfter: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 5 })),
  offScreen: fc.option(fc.constant('phone' as const), { freq: 8, nil: undefined }),
  looks: fc.boolean(),
  acts: fc.array(anAct, { maxLength: 4 }),
});

/** What somebody says about their time is about the past. */
const inThePast = (body: EventBody, now: number): EventBody =>
  body.type === 'timeAdded' || body.type === 'timeRemoved' || body.type === 'unconfirmed'
    ? { ...body, startedAt: minute(now - 20), endedAt: minute(now - 5) }
    : body;

/** A journal of some visits to two tickets, whole minutes only. */
export const aJournal: fc.Arbitrary<readonly JournalEvent[]> = fc
  .array(aVisit, { minLength: 1, maxLength: 8 })
  .map((visits) => {
    const events: JournalEvent[] = [];
    let now = 0;
    for (const visit of visits) {
      const ref = refs[visit.ticket] ?? {
        helpdesk: 'demo',
        site: 'https://b.example',
        ticketId: '9',
      };
      const add = (at: number, body: EventBody): void => {
        const named =
          body.type === 'observed'
            ? { ...body, record: { ...body.record, ...ref } }
            : inThePast(body, at);
        const seq = events.length + 1;
        events.push({ seq, at: minute(at), case: caseKey(ref), body: named, hash: '0'.repeat(64) });
      };
      now += visit.break;
      const start = now;
      if (visit.looks) {
        const record = { ...ref, url: 'https://help.example/tickets', facts: {} };
        add(now, { type: 'observed', record });
      }
      for (const { after, body } of visit.acts.toSorted((a, b) => a.after - b.after)) {
        add(start + Math.min(after, visit.length), body);
      }
      const end = start + visit.length;
      now = end + visit.noticedAfter;
      if (visit.length > 0) {
        const { offScreen } = visit;
        add(now, {
          type: 'worked',
          startedAt: minute(start),
          endedAt: minute(end),
          ended: 'left',
          ...(offScreen && { offScreen }),
        });
      }
    }
    return events;
  });
