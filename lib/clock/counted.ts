import type { Case } from '../case/case.ts';
import type { TicketStatus } from '../case/ticket.ts';
import type { ClockKind } from './clock.ts';
import { clip, span, subtract, type Interval } from './interval.ts';
import type { EpochMs } from './units.ts';

/** What a clock counts, and what stops it. */
export interface Counting {
  readonly kind: ClockKind;
  /** Statuses whose time the calendar doesn't count. Hands-on time always counts: work is work. */
  readonly pauseOnStatus: readonly TicketStatus[];
}

/** The stretches between two instants that a clock counts, disjoint and ordered. */
export function countedIntervals(
  theCase: Case,
  counting: Counting,
  from: EpochMs,
  to: EpochMs,
): readonly Interval[] {
  switch (counting.kind) {
    case 'touch':
      return clip(theCase.work, from, to);
    case 'calendar':
      return subtract(span(from, to), pausedIntervals(theCase, counting.pauseOnStatus, to));
    case 'business':
      return [];
  }
}

/** Whether the clock grows at this moment without anybody doing anything more. */
export function isCounting(theCase: Case, counting: Counting): boolean {
  switch (counting.kind) {
    case 'touch':
      return theCase.running !== undefined && !theCase.paused;
    case 'calendar': {
      const status = theCase.statuses.at(-1)?.status;
      return status === undefined || !counting.pauseOnStatus.includes(status);
    }
    case 'business':
      return false;
  }
}

/** A status is known only when seen: the time between two looks counts as the earlier one. */
const pausedIntervals = (
  theCase: Case,
  pauseOnStatus: readonly TicketStatus[],
  to: EpochMs,
): readonly Interval[] =>
  theCase.statuses.flatMap(({ status, at }, index) =>
    pauseOnStatus.includes(status) ? span(at, theCase.statuses[index + 1]?.at ?? to) : [],
  );
