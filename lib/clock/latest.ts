import type { EpochMs } from './units.ts';

/** The latest of the instants that are known. */
export const latest = (instants: readonly (EpochMs | undefined)[]): EpochMs | undefined =>
  instants.reduce((a, b) => (a === undefined || (b !== undefined && b > a) ? b : a), undefined);

/** The earliest of the instants that are known. */
export const earliest = (instants: readonly (EpochMs | undefined)[]): EpochMs | undefined =>
  instants.reduce((a, b) => (a === undefined || (b !== undefined && b < a) ? b : a), undefined);
