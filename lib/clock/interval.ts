import type { EpochMs } from './units.ts';

/** Half-open: `from` is in, `to` is not. `from < to` always. */
export interface Interval {
  readonly from: EpochMs;
  readonly to: EpochMs;
}
