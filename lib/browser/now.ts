import { epochMs, type EpochMs } from '../clock/units.ts';

/** The wall clock. The only place that reads it; everything else gets `now` as an argument. */
export const now = (): EpochMs => epochMs(Date.now());
