import { union, type Interval } from '../clock/interval.ts';
import type { EpochMs } from '../clock/units.ts';

/** When the agent was at a helpdesk page, as the journal tells. */
export interface Presence {
  /** The last instant of a stretch is in it: that is when its limit is reached. */
  isThere(at: EpochMs): boolean;
  /** When they come back after that; absent if the journal ends first. */
  next(after: EpochMs): EpochMs | undefined;
  readonly stretches: readonly Interval[];
}

/** Answers in the logarithm of the number of stretches. */
export function presenceOf(work: readonly Interval[]): Presence {
  const stretches = union(work);
  /** How many of them have begun by then. */
  const begunBy = (at: EpochMs): number => {
    let low = 0;
    let high = stretches.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const stretch = stretches[middle];
      if (stretch && stretch.from <= at) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return {
    stretches,
    isThere(at) {
      const last = stretches[begunBy(at) - 1];
      return last !== undefined && at <= last.to;
    },
    next: (after) => stretches[begunBy(after)]?.from,
  };
}
