import type { Case } from '../case/case.ts';
import type { TicketStatus } from '../case/statuses.ts';
import type { Calendar } from './calendar.ts';
import type { ClockKind } from './clock.ts';
import { clip, span, subtract, type Interval } from './interval.ts';
import type { EpochMs } from './units.ts';

/** What a clock counts, and what stops it. */
export interface Counting {
  readonly kind: ClockKind;
  /** Statuses whose time isn't counted. Hands-on time always counts: work is work. */
  readonly pauseOnStatus: readonly TicketStatus[];
  /** The hours of a business clock; without any it counts nothing. */
  readonly calendar?: Calendar;
}

/**
 * The stretches between two instants in which a clock isn't stopped, disjoint
 * and ordered. Of those of a business clock only the open time counts.
 */
export function countedIntervals(
  theCase: Case,
  counting: Counting,
  from: EpochMs,
  to: EpochMs,
): readonly Interval[] {
  switch (counting.kind) {
    case 'touch':
      return clip(theCase.work, from, to);
    case 'business':
      return counting.calendar ? unpaused(theCase, counting.pauseOnStatus, from, to) : [];
    case 'calendar':
      return unpaused(theCase, counting.pauseOnStatus, from, to);
  }
}

/** Whether the ticket is in a status whose time isn't counted, as far as it was seen. */
export function isPaused(theCase: Case, pauseOnStatus: readonly TicketStatus[]): boolean {
  const status = theCase.statuses.at(-1)?.status;
  return status !== undefined && pauseOnStatus.includes(status);
}

/** A status is known only when seen: the time between two looks counts as the earlier one. */
const unpaused = (
  { statuses }: Case,
  pauseOnStatus: readonly TicketStatus[],
  from: EpochMs,
  to: EpochMs,
): readonly Interval[] =>
  subtract(
    span(from, to),
    statuses.flatMap(({ status, at }, index) =>
      pauseOnStatus.includes(status) ? span(at, statuses[index + 1]?.at ?? to) : [],
    ),
  );
