import { describe, expect, it } from 'vitest';
import { calendarOf } from '../../../lib/clock/calendar.ts';
import type { Clock } from '../../../lib/clock/clock.ts';
import { measure } from '../../../lib/clock/measure.ts';
import { minutes } from '../../../lib/clock/units.ts';
import { policySchema } from '../../../lib/policy/schema.ts';
import type { WeeklyCalendar } from '../../../lib/policy/schema/calendar.ts';
import type { Verdict } from '../../../lib/policy/verdict.ts';
import { promptingFor } from '../../../lib/service/prompting.ts';
import { viewOf } from '../../../lib/service/view.ts';
import { caseOf, journal, key, look, minute, worked, type Story } from '../case/journal.ts';
import { judge, severity, status } from '../policy/judge.ts';
import { policyOf, rule, written, type PolicyInput, type RuleInput } from '../policy/policy.ts';
import { at, hours, when } from './instants.ts';

/**
 * Seventeen ways in which others got time wrong. The office is in Berlin, open
 * from eight to six, on Fridays until four; 2 November 2026 is a Monday.
 */
const office: WeeklyCalendar = {
  id: 'office',
  timeZone: 'Europe/Berlin',
  week: {
    mon: [['08:00', '18:00']],
    tue: [['08:00', '18:00']],
    wed: [['08:00', '18:00']],
    thu: [['08:00', '18:00']],
    fri: [['08:00', '16:00']],
  },
};

const parts = (calendar: WeeklyCalendar = office): Partial<PolicyInput> => ({
  defaults: { startTier: 'l1', calendar: calendar.id },
  calendars: [calendar],
});

const businessLimit = (afterMinutes: number) =>
  ({ type: 'time', clock: 'business', since: 'opened', afterMinutes }) as const;

const late = (afterMinutes: number, more: Partial<RuleInput> = {}): RuleInput =>
  rule('late', { anyOf: [businessLimit(afterMinutes)], ...more });

/** A ticket opened, and looked at, at an instant; and what came of it since. */
const openedAt = (text: string, ...since: Story): Story => [
  [when(text), look({ openedAt: at(text), status: { label: 'Open', status: 'open' } })],
  ...since,
];

const judged = (rules: readonly RuleInput[], story: Story, now: string): Verdict =>
  judge(rules, story, when(now), undefined, parts());

const clockIn = (verdict: Verdict): Clock | undefined =>
  verdict.outcomes[0]?.triggers[0]?.assessment.clock;

const clockAt = (story: Story, now: string, kind: Clock['kind'] = 'business'): Clock =>
  measure(
    caseOf(story),
    { kind, since: 'opened', pauseOnStatus: ['pending'], calendar: calendarOf(office) },
    at(now),
  );

describe('opened and due outside the hours', () => {
  it('C1 opened outside hours, no business time passes until they begin', () => {
    const night = openedAt('2026-11-02T20:00+01:00');
    expect(clockAt(night, '2026-11-03T08:00+01:00').elapsed).toBe(0);
    expect(clockAt(night, '2026-11-03T08:01+01:00').elapsed).toBe(minutes(1));
    expect(judged([late(60)], night, '2026-11-02T20:01+01:00').nextWakeAt).toBe(
      at('2026-11-03T08:45+01:00'),
    );
  });

  it('C2 a warning is walked in business time across the weekend, not to midnight', () => {
    const friday = openedAt('2026-11-06T14:00+01:00');
    const verdict = judged([late(240)], friday, '2026-11-06T14:30+01:00');
    // 75 % are three hours: two on Friday, one on Monday.
    expect(verdict.nextWakeAt).toBe(at('2026-11-09T09:00+01:00'));
    const warned = judged([late(240)], friday, '2026-11-09T09:00+01:00');
    expect(warned.nextWakeAt).toBe(at('2026-11-09T10:00+01:00'));
    expect(warned.outcomes[0]?.state).toBe('warning');
    expect(judged([late(240)], friday, '2026-11-09T08:59+01:00').outcomes[0]?.state).toBe('quiet');
  });

  it('C3 nothing fires or warns at creation, and an offset before the limit is a percentage', () => {
    for (const created of ['2026-11-02T20:00+01:00', '2026-11-07T12:00+01:00']) {
      const verdict = judged([late(1), late(600)], openedAt(created), created);
      expect(verdict.outcomes.map(({ state }) => state)).toEqual(['quiet', 'quiet']);
    }
    for (const warnAtPercent of [[-15], [0]]) {
      const document = written({ rules: [late(60, { warnAtPercent })] });
      expect(policySchema.safeParse(document).success).toBe(false);
    }
    expect(policySchema.safeParse(written({ rules: [late(-15)] })).success).toBe(false);
  });

  it('C8 nobody is disturbed at midnight: a prompt waits until somebody is there', () => {
    const policy = policyOf({
      rules: [rule('late', { anyOf: [{ ...businessLimit(60), clock: 'calendar' }] })],
    });
    const events = journal(
      openedAt('2026-11-02T22:30+01:00', [when('2026-11-02T23:59+01:00'), look()]),
    );
    const midnight = viewOf(key, at('2026-11-03T00:00+01:00'), events, undefined, policy, []);
    expect(midnight.verdict?.prompt?.level).toBe('due');
    expect(promptingFor(midnight, false)).toEqual({ lookAgainAt: at('2026-11-03T00:01+01:00') });
    expect(promptingFor(midnight, true).raise).toMatchObject({ type: 'prompted', rule: 'late' });
  });

  it('C13 a clock outside its hours says that it is closed, by which calendar, and until when', () => {
    const evening = clockAt(openedAt('2026-11-06T15:00+01:00'), '2026-11-06T20:00+01:00');
    expect(evening).toMatchObject({
      state: 'closed',
      reason: 'outside_hours',
      calendar: 'office',
      opensAt: at('2026-11-09T08:00+01:00'),
      elapsed: hours(1),
    });
  });
});

describe('what a calendar says', () => {
  const between = (calendar: WeeklyCalendar, from: string, to: string): number =>
    calendarOf(calendar).openBetween(at(from), at(to));

  it('C4 hours are those on the wall, lengths are those that pass', () => {
    const sundays: WeeklyCalendar = { ...office, week: { sun: [['08:00', '18:00']] } };
    const nights: WeeklyCalendar = { ...office, week: { sun: [['00:00', '06:00']] } };
    const spring = ['2026-03-28T12:00+01:00', '2026-03-30T12:00+02:00'] as const;
    const autumn = ['2026-10-24T12:00+02:00', '2026-10-26T12:00+01:00'] as const;
    expect(between(sundays, ...spring)).toBe(hours(10));
    expect(between(sundays, ...autumn)).toBe(hours(10));
    expect(between(nights, ...spring)).toBe(hours(5));
    expect(between(nights, ...autumn)).toBe(hours(7));
    expect(calendarOf(office).opensAt(at('2026-03-28T12:00Z'))).toBe(at('2026-03-30T06:00Z'));
    expect(calendarOf(office).opensAt(at('2026-10-24T12:00Z'))).toBe(at('2026-10-26T07:00Z'));
  });

  it('C5 only the holidays that the document names are holidays', () => {
    const day = ['2026-11-18T00:00+01:00', '2026-11-19T00:00+01:00'] as const;
    const named: WeeklyCalendar = {
      ...office,
      holidays: [{ date: '2026-11-18', name: 'Day of Repentance' }],
    };
    expect(between(office, ...day)).toBe(hours(10));
    expect(between(named, ...day)).toBe(0);
  });

  it('C6 a week of only some days is counted over any number of weeks', () => {
    const some: WeeklyCalendar = {
      ...office,
      week: { tue: [['09:00', '10:30']], sat: [['22:00', '24:00']] },
    };
    expect(between(some, '2026-11-03T10:00+01:00', '2026-11-10T09:30+01:00')).toBe(hours(3));
    expect(between(some, '2026-11-02T00:00+01:00', '2027-11-01T00:00+01:00')).toBe(hours(52 * 3.5));
  });

  it('C10 a length is so many minutes: a day of them lasts into the third day of an office', () => {
    const monday = openedAt('2026-11-02T08:00+01:00');
    const day = { ...businessLimit(1_440), clock: 'calendar' } as const;
    const dueAt = (one: Parameters<typeof judged>[0][number]) =>
      judged([{ ...one, warnAtPercent: [] }], monday, '2026-11-02T08:00+01:00').nextWakeAt;
    expect(dueAt(rule('around', { anyOf: [day] }))).toBe(at('2026-11-03T08:00+01:00'));
    expect(dueAt(late(1_440))).toBe(at('2026-11-04T12:00+01:00'));
    const words = { ...written(), rules: [{ ...late(60), repeatEveryMinutes: '1 day' }] };
    expect(policySchema.safeParse(words).success).toBe(false);
  });

  it('C11 without open hours nothing is ever due, and no date far away is made up', () => {
    const never: WeeklyCalendar = { ...office, week: {} };
    const story = openedAt('2026-11-02T08:00+01:00');
    const verdict = judge(
      [late(60)],
      story,
      when('2030-01-01T08:00+01:00'),
      undefined,
      parts(never),
    );
    expect(verdict.outcomes[0]?.state).toBe('quiet');
    expect(verdict).not.toHaveProperty('nextWakeAt');
    expect(clockIn(verdict)).toMatchObject({ state: 'closed', elapsed: 0 });
    expect(clockIn(verdict)).not.toHaveProperty('opensAt');
  });

  it('C12 the zone is that of the calendar, whoever looks from wherever', () => {
    const elsewhere: WeeklyCalendar = { ...office, id: 'york', timeZone: 'America/New_York' };
    const day = ['2026-11-02T00:00Z', '2026-11-03T00:00Z'] as const;
    expect(between(office, ...day)).toBe(between(elsewhere, ...day));
    expect(calendarOf(office).opensAt(at(day[0]))).toBe(at('2026-11-02T07:00Z'));
    expect(calendarOf(elsewhere).opensAt(at(day[0]))).toBe(at('2026-11-02T13:00Z'));
    expect(calendarOf(elsewhere).timeZone).toBe('America/New_York');
  });
});

describe('pauses', () => {
  const overNight = openedAt(
    '2026-11-02T16:00+01:00',
    [when('2026-11-02T17:00+01:00'), status('pending')],
    [when('2026-11-03T09:00+01:00'), status('open')],
  );

  it('C7 a pause takes out its open time, not its whole length', () => {
    // An hour before it, an hour after it; of its sixteen hours only two were open.
    const clock = clockAt(overNight, '2026-11-03T10:00+01:00');
    expect(clock).toMatchObject({ state: 'running', elapsed: hours(2) });
    expect(clockAt(overNight, '2026-11-03T10:00+01:00', 'calendar').elapsed).toBe(hours(2));
  });

  it('C9 a ticket that comes back is not overdue at once', () => {
    const [before, back] = ['2026-11-03T08:59+01:00', '2026-11-03T09:00+01:00'] as const;
    expect(judged([late(120)], overNight.slice(0, 2), before).outcomes[0]?.state).toBe('quiet');
    expect(judged([late(120)], overNight, back).outcomes[0]?.state).toBe('quiet');
    expect(clockIn(judged([late(120)], overNight, back))?.elapsed).toBe(hours(1));
    // Even if it was overdue before: then there is grace.
    const overdue = judged([late(30)], overNight, back);
    expect(overdue.outcomes[0]?.state).toBe('fired');
    expect(overdue.prompt).toBeUndefined();
    expect(overdue.nextWakeAt).toBe(at('2026-11-03T09:05+01:00'));
    expect(judged([late(30)], overNight, '2026-11-03T09:05+01:00').prompt?.level).toBe('due');
  });
});

describe('what is known, and since when', () => {
  it('C14 a priority raised later meets the time that is already gone', () => {
    const urgent = late(60, {
      filter: { all: [{ field: 'severity', operator: 'at_least', value: 'sev1' }] },
    });
    const story = openedAt('2026-11-02T16:30+01:00');
    const raised: Story = [...story, [when('2026-11-03T08:14+01:00'), severity('sev1')]];
    const now = '2026-11-03T08:15+01:00';
    expect(judged([urgent], story, now).outcomes[0]?.state).not.toBe('fired');
    const verdict = judged([urgent], raised, now);
    expect(verdict.outcomes[0]?.state).toBe('fired');
    expect(clockIn(verdict)).toMatchObject({
      anchorAt: at('2026-11-02T16:30+01:00'),
      elapsed: minutes(105),
    });
  });

  it('C15 sleep, a killed worker or a clock that was set add no work', () => {
    const story: Story = [
      [10, worked(0, 10)],
      [500, { type: 'discontinuity', jumpMs: minutes(480) }],
      [505, worked(500, 505)],
    ];
    const touch = { kind: 'touch', since: 'firstTouch', pauseOnStatus: [] } as const;
    expect(measure(caseOf(story), touch, minute(505)).elapsed).toBe(minutes(15));
    // Set back before it all: less, and never less than nothing.
    expect(measure(caseOf(story), touch, minute(-60)).elapsed).toBe(0);
    expect(measure(caseOf(story), { ...touch, kind: 'calendar' }, minute(-60)).elapsed).toBe(0);
  });

  it("C16 only the desk's own public reply counts as one", () => {
    const quiet = rule('quiet', {
      anyOf: [{ ...businessLimit(60), since: 'lastPublicUpdate' }],
    });
    const replied = openedAt('2026-11-02T09:00+01:00', [
      when('2026-11-02T09:10+01:00'),
      look({ lastPublicUpdateAt: at('2026-11-02T09:10+01:00') }),
    ]);
    const others: Story = [
      [
        when('2026-11-02T10:00+01:00'),
        look({
          lastCustomerUpdateAt: at('2026-11-02T10:00+01:00'),
          updatedAt: at('2026-11-02T10:00+01:00'),
        }),
      ],
    ];
    const now = '2026-11-02T10:10+01:00';
    expect(judged([quiet], [...replied, ...others], now).outcomes[0]?.state).toBe('fired');
    // Nobody saw one: that isn't to say that there was none.
    const unseen = openedAt('2026-11-02T09:00+01:00', ...others);
    expect(judged([quiet], unseen, now).outcomes[0]?.state).toBe('unknown');
  });

  it('C17 time in which nobody saw the ticket is told apart, and alone asks for nothing', () => {
    const story = openedAt('2026-11-02T09:00+01:00');
    const unseen = judged([late(60)], story, '2026-11-02T10:30+01:00');
    expect(clockIn(unseen)).toMatchObject({
      elapsed: minutes(90),
      inferred: minutes(75),
      unconfirmed: minutes(75),
    });
    expect(unseen.outcomes[0]?.triggers[0]?.assessment).toMatchObject({
      state: 'holds',
      unconfirmed: true,
      because: '≈ 90 min in office hours since the ticket was opened, limit 60',
    });
    expect(unseen.prompt).toMatchObject({ level: 'warning', heldBack: 'unconfirmed' });

    const stillOpen: Story = [...story, [when('2026-11-02T10:29+01:00'), status('open')]];
    const seen = judged([late(60)], stillOpen, '2026-11-02T10:30+01:00');
    expect(seen.prompt?.level).toBe('due');
    expect(clockIn(seen)).toMatchObject({ inferred: minutes(74), unconfirmed: 0 });

    const waiting: Story = [
      ...story,
      [
        when('2026-11-02T10:29+01:00'),
        look({
          status: { label: 'Waiting', status: 'pending', since: at('2026-11-02T09:20+01:00') },
        }),
      ],
    ];
    const wrong = judged([late(60)], waiting, '2026-11-02T10:30+01:00');
    expect(wrong.outcomes[0]?.state).toBe('quiet');
    expect(clockIn(wrong)).toMatchObject({ state: 'paused', elapsed: minutes(20) });
  });
});
