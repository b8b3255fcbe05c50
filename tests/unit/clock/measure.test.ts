import { describe, expect, it, test } from 'vitest';
import { calendarOf } from '../../../lib/clock/calendar.ts';
import type { Anchor } from '../../../lib/clock/clock.ts';
import { measure } from '../../../lib/clock/measure.ts';
import { minutes } from '../../../lib/clock/units.ts';
import {
  arrived,
  caseOf,
  delivered,
  look,
  minute,
  running,
  tried,
  worked,
} from '../case/journal.ts';
import { at, hours } from './instants.ts';

const pauseOnStatus = ['pending', 'solved', 'closed'] as const;
const touch = (since: Anchor) => ({ kind: 'touch', since, pauseOnStatus }) as const;
const calendar = (since: Anchor) => ({ kind: 'calendar', since, pauseOnStatus }) as const;

const pending = look({ status: { label: 'Waiting', status: 'pending' } });
const open = look({ status: { label: 'Open', status: 'open' } });

describe('hands-on time', () => {
  it('is the work seen, the open stretch up to its last sign of presence', () => {
    const theCase = caseOf([[10, worked(0, 10)]], running(20, 24));
    const clock = measure(theCase, touch('firstTouch'), minute(30));
    expect(clock).toMatchObject({ state: 'running', elapsed: minutes(14), anchorAt: minute(0) });
  });

  it('counts once what two windows report', () => {
    const theCase = caseOf([
      [10, worked(0, 10)],
      [12, worked(5, 12)],
    ]);
    expect(measure(theCase, touch('firstTouch'), minute(30)).elapsed).toBe(minutes(12));
  });

  it('counts while the ticket is pending: work is work', () => {
    const theCase = caseOf([
      [1, pending],
      [20, worked(2, 20)],
    ]);
    expect(measure(theCase, touch('firstTouch'), minute(30)).elapsed).toBe(minutes(18));
  });

  test.each([
    ['nobody has begun', caseOf([]), { state: 'stopped', elapsed: 0 }],
    ['not in front', caseOf([[5, worked(0, 5)]]), { state: 'stopped', reason: 'not_in_front' }],
    [
      'idle',
      caseOf([
        [3, worked(0, 3)],
        [5, worked(3, 5, 'idle')],
      ]),
      { state: 'stopped', reason: 'idle' },
    ],
    [
      'in front, then idle, then left',
      caseOf([
        [3, worked(0, 3, 'idle')],
        [5, worked(3, 5)],
      ]),
      { state: 'stopped', reason: 'not_in_front' },
    ],
    [
      'paused by hand',
      caseOf([
        [5, worked(0, 5)],
        [5, { type: 'paused' }],
      ]),
      { state: 'paused', reason: 'paused_by_hand' },
    ],
  ])('says why it stands: %s', (_name, theCase, expected) => {
    expect(measure(theCase, touch('firstTouch'), minute(9))).toMatchObject(expected);
  });

  it('counts nothing that lies ahead when the clock was set back', () => {
    const theCase = caseOf([[30, worked(0, 30)]]);
    expect(measure(theCase, touch('firstTouch'), minute(10)).elapsed).toBe(minutes(10));
  });
});

describe('calendar time', () => {
  it('leaves out the time in a pausing status', () => {
    const theCase = caseOf([
      [10, pending],
      [40, open],
    ]);
    expect(measure(theCase, calendar('tierEntered'), minute(60))).toMatchObject({
      state: 'running',
      elapsed: minutes(30),
    });
  });

  it('is paused in a pausing status, and says so', () => {
    const theCase = caseOf([[10, pending]]);
    expect(measure(theCase, calendar('tierEntered'), minute(60))).toMatchObject({
      state: 'paused',
      reason: 'status',
      elapsed: minutes(10),
    });
  });

  it('counts from the opening when the page tells it', () => {
    const theCase = caseOf([[0, look({ openedAt: minute(-90) })]]);
    expect(measure(theCase, calendar('opened'), minute(10))).toMatchObject({
      state: 'running',
      elapsed: minutes(100),
    });
  });

  it('is a lower bound when nobody knows the opening', () => {
    expect(measure(caseOf([]), calendar('opened'), minute(10))).toMatchObject({
      kind: 'calendar',
      since: 'opened',
      state: 'unknown',
      reason: 'anchor_unknown',
      elapsed: minutes(10),
    });
  });
});

describe('anchors', () => {
  const story = caseOf([
    [4, worked(2, 4)],
    [6, tried('kb', 'no_change')],
    [7, tried('logs', 'skipped')],
    [8, delivered('BT-1', 'l2')],
    [9, arrived('BT-1')],
  ]);

  test.each([
    ['firstTouch', 2],
    ['lastProgress', 6],
    ['tierEntered', 9],
    ['handoffSent', 9],
  ] as const)('%s', (since, from) => {
    expect(measure(story, calendar(since), minute(20)).anchorAt).toBe(minute(from));
  });

  it('progress counts from the first touch until there is some', () => {
    const theCase = caseOf([[4, worked(2, 4)]]);
    expect(measure(theCase, touch('lastProgress'), minute(20)).anchorAt).toBe(minute(2));
  });

  it('the tier counts from the first look until a handoff arrives', () => {
    expect(measure(caseOf([]), calendar('tierEntered'), minute(3)).anchorAt).toBe(minute(0));
  });

  it('replies count from the last one that the page shows', () => {
    const replied = caseOf([
      [5, look({ lastPublicUpdateAt: minute(3), lastCustomerUpdateAt: minute(4) })],
      [9, look({ lastPublicUpdateAt: minute(8) })],
    ]);
    const since = (anchor: Anchor) => measure(replied, calendar(anchor), minute(20)).anchorAt;
    expect(since('lastPublicUpdate')).toBe(minute(8));
    expect(since('lastCustomerUpdate')).toBe(minute(4));
  });

  test.each(['lastPublicUpdate', 'lastCustomerUpdate'] as const)(
    '%s: without one it may have been just now',
    (since) => {
      expect(measure(story, calendar(since), minute(500))).toMatchObject({
        state: 'unknown',
        reason: 'anchor_unknown',
        elapsed: 0,
      });
    },
  );
});

describe('office hours', () => {
  const office = calendarOf({
    id: 'office',
    timeZone: 'UTC',
    week: { mon: [['09:00', '17:00']], tue: [['09:00', '17:00']] },
  });
  const business = { ...calendar('tierEntered'), kind: 'business', calendar: office } as const;

  it('count from the first open minute on', () => {
    expect(measure(caseOf([]), business, at('2026-11-02T11:00Z'))).toMatchObject({
      state: 'running',
      calendar: 'office',
      elapsed: hours(2),
      anchorAt: minute(0),
    });
  });

  it('are closed outside them, and say when they open', () => {
    expect(measure(caseOf([[0, open]]), business, at('2026-11-02T20:00Z'))).toMatchObject({
      state: 'closed',
      reason: 'outside_hours',
      calendar: 'office',
      opensAt: at('2026-11-03T09:00Z'),
      elapsed: hours(8),
    });
  });

  it('say nothing of an opening that never comes', () => {
    const never = calendarOf({ id: 'never', timeZone: 'UTC', week: {} });
    const clock = measure(caseOf([]), { ...business, calendar: never }, minute(60));
    expect(clock).toMatchObject({ state: 'closed', reason: 'outside_hours', elapsed: 0 });
    expect(clock).not.toHaveProperty('opensAt');
  });

  it('are paused by a status, open or not', () => {
    const waiting = caseOf([[120, pending]]);
    for (const now of ['2026-11-02T12:00Z', '2026-11-02T20:00Z']) {
      expect(measure(waiting, business, at(now))).toMatchObject({
        state: 'paused',
        reason: 'status',
        elapsed: hours(1),
      });
    }
  });

  it('are not measured without a calendar', () => {
    const { calendar: _none, ...without } = business;
    expect(measure(caseOf([]), without, minute(60))).toEqual({
      kind: 'business',
      since: 'tierEntered',
      state: 'unknown',
      elapsed: 0,
      inferred: 0,
      unconfirmed: 0,
      reason: 'not_measured',
    });
  });
});
