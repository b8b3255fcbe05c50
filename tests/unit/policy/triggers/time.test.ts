import { describe, expect, it, test } from 'vitest';
import { contextOf } from '../../../../lib/policy/judge/context.ts';
import { trigger as time } from '../../../../lib/policy/triggers/time.ts';
import type { Trigger } from '../../../../lib/policy/triggers/index.ts';
import type { Assessment } from '../../../../lib/policy/verdict.ts';
import {
  arrived,
  caseOf,
  delivered,
  look,
  minute,
  running,
  worked,
  type Story,
} from '../../case/journal.ts';
import { at, when } from '../../clock/instants.ts';
import { status } from '../judge.ts';
import { policyOf } from '../policy.ts';
import { assessIn } from './assess.ts';

type TimeTrigger = Extract<Trigger, { type: 'time' }>;

const policy = policyOf({
  defaults: { startTier: 'l1', calendar: 'office' },
  calendars: [
    {
      id: 'office',
      timeZone: 'UTC',
      week: { mon: [['08:00', '16:00']], tue: [['08:00', '16:00']] },
    },
    { id: 'late', timeZone: 'UTC', week: { mon: [['12:00', '20:00']] } },
    { id: 'round-the-clock', always: true },
  ],
  tiers: [
    { id: 'l1', level: 1, name: 'Service desk', kind: 'internal' },
    { id: 'l2', level: 2, name: 'Second line', kind: 'internal', calendar: 'late' },
  ],
});

const contextAt = (story: Story, now: number, open?: readonly [number, number]) =>
  contextOf(policy, caseOf(story, open && running(...open)), minute(now), []);

const assess = (
  trigger: TimeTrigger,
  story: Story,
  now = 60,
  open?: readonly [number, number],
): Assessment => assessIn(contextAt(story, now, open), trigger);

const touch: TimeTrigger = {
  type: 'time',
  clock: 'touch',
  since: 'lastProgress',
  afterMinutes: 20,
};
const calendar: TimeTrigger = {
  type: 'time',
  clock: 'calendar',
  since: 'opened',
  afterMinutes: 240,
};
const business: TimeTrigger = {
  type: 'time',
  clock: 'business',
  since: 'tierEntered',
  afterMinutes: 100,
};
const opened = (from: number) => look({ openedAt: minute(from) });
const open = status('open');

describe('time', () => {
  test.each<[string, Assessment, Partial<Assessment>]>([
    [
      'holds at the limit',
      assess(touch, [[22, worked(0, 22)]]),
      { state: 'holds', percent: 110, because: '22 min of work without progress, limit 20' },
    ],
    [
      'runs: says when it would be reached',
      assess(touch, [], 15, [0, 15]),
      { state: 'not_yet', percent: 75, at: minute(20), missing: '5 more minutes of work' },
    ],
    [
      'stands: nobody knows when',
      assess(touch, [[15, worked(0, 15)]]),
      { state: 'not_yet', percent: 75, missing: '5 more minutes of work' },
    ],
    [
      'long limits are told in hours',
      assess(
        calendar,
        [
          [0, opened(-10)],
          [239, worked(0, 239)],
        ],
        240,
      ),
      { state: 'holds', because: '4 h 10 min since the ticket was opened, limit 4 h' },
    ],
    [
      'an unknown opening leaves it unknown',
      assess(calendar, [], 60),
      { state: 'unknown', at: minute(240), percent: 25, missing: '3 h more' },
    ],
    [
      'but what was seen may be enough',
      assess(calendar, [], 241),
      { state: 'holds', because: 'At least 4 h 1 min since the ticket was opened, limit 4 h' },
    ],
    [
      'a reply that was never seen is not guessed',
      assess({ ...calendar, since: 'lastPublicUpdate' }, [], 100_000),
      { state: 'unknown', because: 'No public reply was seen' },
    ],
    [
      'what has not begun says what would begin it',
      assess({ ...calendar, since: 'handoffSent', afterMinutes: 60 }, []),
      { state: 'not_yet', missing: 'a handoff, then 60 more minutes' },
    ],
    [
      'a status that stops it is named',
      assess({ ...calendar, since: 'tierEntered', afterMinutes: 11 }, [[10, status('pending')]]),
      { state: 'not_yet', missing: '1 more minute in a status that counts' },
    ],
  ])('%s', (_name, assessment, expected) => {
    expect(assessment).toMatchObject(expected);
  });

  it('names no time while it stands', () => {
    expect(assess(touch, [[15, worked(0, 15)]])).not.toHaveProperty('at');
    const paused: Story = [
      [0, opened(0)],
      [9, status('pending')],
    ];
    for (const clock of ['calendar', 'business'] as const) {
      expect(assess({ ...calendar, clock }, paused)).not.toHaveProperty('at');
    }
  });

  it('meets a changed severity with the time already gone', () => {
    const story: Story = [
      [22, worked(0, 22)],
      [23, { type: 'severity', severity: 'sev1' }],
    ];
    expect(assess(touch, story).state).toBe('holds');
  });

  it('says what it asks for', () => {
    expect(time.asks(touch, policy)).toBe('20 min of work without progress');
    expect(time.asks(calendar, policy)).toBe('4 h since the ticket was opened');
    expect(time.asks(business, policy)).toBe(
      '100 min in office hours since the ticket came to this tier',
    );
  });
});

describe('time in office hours', () => {
  const seen: Story = [[0, open]];

  it('is predicted by the hours: not in the night', () => {
    const late: Story = [[when('2026-11-02T15:00Z'), delivered('R', 'l1')]];
    const assessment = assess({ ...business, afterMinutes: 540 }, late, 420);
    expect(assessment).toMatchObject({
      state: 'not_yet',
      at: at('2026-11-03T09:00Z'),
      missing: '2 h more in office hours',
    });
    expect(assessment.because).toMatch(/7 h in office hours since the ticket came to this tier/);
  });

  it('says since when it holds, to the minute', () => {
    const context = contextAt(seen, when('2026-11-03T12:00Z'));
    expect(time.assess({ ...business, afterMinutes: 540 }, context).state).toBe('holds');
    expect(time.heldSince?.({ ...business, afterMinutes: 540 }, context)).toBe(
      at('2026-11-03T09:00Z'),
    );
  });

  test.each<[string, Partial<TimeTrigger>, Story, string]>([
    ["the policy's hours, where the tier has none", {}, [], 'office'],
    [
      "the tier's hours",
      {},
      [
        [1, delivered('R', 'l2')],
        [2, arrived('R')],
      ],
      'late',
    ],
    ['the hours it names itself', { calendar: 'round-the-clock' }, [], 'round-the-clock'],
  ])('runs by %s', (_name, parts, story, expected) => {
    expect(assess({ ...business, ...parts }, story).clock?.calendar).toBe(expected);
  });

  it('runs by each of the hours that the rules of one policy name', () => {
    const context = contextAt(seen, 60);
    const calendars = [undefined, 'late', 'round-the-clock', 'late', undefined];
    const read = calendars.map(
      (named) => context.clock('business', 'tierEntered', undefined, named).clock.calendar,
    );
    expect(read).toEqual(['office', 'late', 'round-the-clock', 'late', 'office']);
    const pauses = [undefined, ['open'], []] as const;
    const states = pauses.map(
      (statuses) => context.clock('business', 'tierEntered', statuses).clock.state,
    );
    expect(states).toEqual(['running', 'paused', 'running']);
  });

  it('of which nobody said any is not measured, and says so', () => {
    const bare = contextOf(policyOf(), caseOf([]), minute(10_000), []);
    expect(time.assess(business, bare)).toMatchObject({
      state: 'unknown',
      because: 'No opening hours are named, so time in office hours is not measured',
    });
    expect(time.assess(business, bare)).not.toHaveProperty('at');
  });
});

describe('time in which nobody saw the ticket', () => {
  const late: TimeTrigger = { ...calendar, since: 'tierEntered', afterMinutes: 60 };

  it('is told as approximate, and alone confirms nothing', () => {
    expect(assess(late, [], 70)).toMatchObject({
      state: 'holds',
      because: '≈ 70 min since the ticket came to this tier, limit 60',
      unconfirmed: true,
    });
  });

  it('is confirmed by the next look', () => {
    expect(assess(late, [[69, open]], 70)).toMatchObject({ state: 'holds' });
    expect(assess(late, [[69, open]], 70)).not.toHaveProperty('unconfirmed');
  });

  it('does not matter when what was seen is enough', () => {
    expect(assess(late, [[58, open]], 200)).not.toHaveProperty('unconfirmed');
  });

  it('does not matter when no status stops the clock', () => {
    expect(assess({ ...late, pauseOnStatus: [] }, [], 70)).not.toHaveProperty('unconfirmed');
    expect(assess(touch, [[22, worked(0, 22)]], 5_000)).not.toHaveProperty('unconfirmed');
  });
});
