import { subtract, union, type Interval } from '../clock/interval.ts';

/** What the agent said of their own time: worked then, or not. */
export interface Correction extends Interval {
  readonly counted: boolean;
}

/**
 * Measured work, as corrected by hand. A person's word counts more than a
 * measurement, also than one that arrives later, and the later word more than
 * the earlier one.
 */
export function corrected(
  measured: readonly Interval[],
  corrections: readonly Correction[],
): readonly Interval[] {
  let work = union(measured);
  for (const correction of corrections) {
    work = correction.counted ? union([...work, correction]) : subtract(work, [correction]);
  }
  return work;
}
