import { describe, expect, it, test } from 'vitest';
import type { TicketStatus } from '../../../lib/case/statuses.ts';
import { calendarOf } from '../../../lib/clock/calendar.ts';
import { measure } from '../../../lib/clock/measure.ts';
import { minutes } from '../../../lib/clock/units.ts';
import { caseOf, look, minute, worked, type Story } from '../case/journal.ts';
import { status } from '../policy/judge.ts';

const sinceTier = { kind: 'calendar', since: 'tierEntered', pauseOnStatus: ['pending'] } as const;

describe('what nobody saw', () => {
  const read = (
    story: Story,
    now: number,
    pauses: readonly TicketStatus[] = sinceTier.pauseOnStatus,
  ) => {
    const request = { ...sinceTier, pauseOnStatus: pauses };
    const { elapsed, inferred, unconfirmed } = measure(caseOf(story), request, minute(now));
    return [elapsed, inferred, unconfirmed].map((length) => length / minutes(1));
  };

  test.each<[string, Story, number, [number, number, number]]>([
    ['a look vouches for a quarter of an hour', [], 15, [15, 0, 0]],
    ['what follows is neither seen nor confirmed', [], 60, [60, 45, 45]],
    ['the next look confirms it, and it stays inferred', [[60, status('open')]], 61, [61, 45, 0]],
    [
      'looks that are close together leave no gap',
      [
        [10, status('open')],
        [20, status('open')],
        [30, status('open')],
      ],
      40,
      [40, 0, 0],
    ],
    ['whoever works has it before them', [[50, worked(5, 50)]], 60, [60, 0, 0]],
    [
      'a page that tells since when its status is, tells of all that time',
      [[90, look({ status: { label: 'Open', status: 'open', since: minute(0) } })]],
      95,
      [95, 0, 0],
    ],
    ['time that does not count is not in question', [[10, status('pending')]], 90, [10, 0, 0]],
  ])('%s', (_name, story, now, expected) => {
    expect(read(story, now)).toEqual(expected);
  });

  it('does not matter where no status stops the clock', () => {
    expect(read([], 60, [])).toEqual([60, 0, 0]);
  });

  it('of office hours is counted in office hours', () => {
    const evening = calendarOf({ id: 'e', timeZone: 'UTC', week: { mon: [['08:00', '08:20']] } });
    const request = { ...sinceTier, kind: 'business', calendar: evening } as const;
    expect(measure(caseOf([]), request, minute(600))).toMatchObject({
      elapsed: minutes(20),
      inferred: minutes(5),
      unconfirmed: minutes(5),
    });
  });
});
