import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anchors } from '../../../../lib/clock/clock.ts';
import { epochMs, minutes } from '../../../../lib/clock/units.ts';
import { evaluate } from '../../../../lib/policy/evaluate.ts';
import { caseOf, delivered, arrived, look, minute, type Story } from '../../case/journal.ts';
import { aCalendarAndInstant } from '../../clock/arbitrary-calendar.ts';
import { status } from '../judge.ts';
import { policyOf, rule, type RuleInput } from '../policy.ts';

const aRule: fc.Arbitrary<RuleInput> = fc
  .record({
    clock: fc.constantFrom('business', 'calendar'),
    since: fc.constantFrom(...anchors),
    afterMinutes: fc.integer({ min: 1, max: 5_000 }),
    warnAtPercent: fc.array(fc.integer({ min: 1, max: 120 }), { maxLength: 2 }),
  })
  .map(({ warnAtPercent, ...limit }) =>
    rule('any', { anyOf: [{ type: 'time', ...limit }], warnAtPercent }),
  );

const aPolicy = fc
  .tuple(fc.array(aRule, { minLength: 1, maxLength: 5 }), aCalendarAndInstant)
  .map(([rules, { calendar }]) =>
    policyOf({
      defaults: { startTier: 'l1', calendar: calendar.id },
      calendars: [calendar],
      rules: rules.map((one, index) => ({ ...one, id: `r${index}` })),
    }),
  );

const known = look({
  openedAt: minute(-100),
  lastPublicUpdateAt: minute(-20),
  lastCustomerUpdateAt: minute(-10),
  status: { label: 'Open', status: 'open' },
});
const stories: readonly Story[] = [
  [],
  [[0, known]],
  [
    [0, known],
    [5, status('pending')],
    [8, status('open')],
    [9, delivered('R', 'l2')],
    [9, arrived('R')],
  ],
];

describe('when to look again', () => {
  it('is when a limit or a warning is reached in its own hours, and never after it', () => {
    fc.assert(
      fc.property(
        aPolicy,
        fc.constantFrom(...stories),
        fc.integer({ min: 10, max: 10_000 }).map(minute),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (policy, story, now, part) => {
          const theCase = caseOf(story);
          const states = (at: number) =>
            evaluate(policy, theCase, epochMs(at)).outcomes.map(({ state }) => state);
          const { nextWakeAt } = evaluate(policy, theCase, now);
          const until = nextWakeAt ?? now + 366 * 24 * 60 * minutes(1);
          expect(until).toBeGreaterThan(now);
          const before = states(now);
          expect(states(until - 1)).toEqual(before);
          expect(states(now + (until - 1 - now) * part)).toEqual(before);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('is the warning of the rule that warns first, however far its limit is', () => {
    const limits = [
      [60, 100],
      [200, 25],
    ] as const;
    const rules = limits.map(([afterMinutes, percent], index) =>
      rule(`r${index}`, {
        anyOf: [{ type: 'time', clock: 'business', since: 'tierEntered', afterMinutes }],
        warnAtPercent: [percent],
      }),
    );
    const policy = policyOf({
      rules,
      defaults: { startTier: 'l1', calendar: 'always' },
      calendars: [{ id: 'always', always: true }],
    });
    const both = evaluate(policy, caseOf([]), minute(1));
    expect(both.nextWakeAt).toBe(minute(50));
  });

  it('is also when another part of a rule comes to hold that was answered: that is news', () => {
    const policy = policyOf({
      rules: [
        rule('any', {
          anyOf: [
            { type: 'time', clock: 'calendar', since: 'opened', afterMinutes: 1 },
            { type: 'time', clock: 'calendar', since: 'lastProgress', afterMinutes: 30 },
          ],
          warnAtPercent: [],
        }),
      ],
    });
    const theCase = caseOf([
      [0, look({ openedAt: minute(-100) })],
      [5, { type: 'overridden', rule: 'any', reason: 'duplicate' }],
      [8, { type: 'progress' }],
    ]);
    const verdict = evaluate(policy, theCase, minute(10));
    expect(verdict.prompt?.silence?.kind).toBe('overridden');
    expect(verdict.nextWakeAt).toBe(minute(38));
    expect(evaluate(policy, theCase, minute(38)).prompt?.silence).toBeUndefined();
  });
});
