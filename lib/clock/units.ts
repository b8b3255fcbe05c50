/**
 * Time as integers. An instant and a length are different types, so that one
 * can't be taken for the other; everything else in Baton is built from these.
 */

/** Milliseconds since 1970-01-01T00:00:00Z. */
export type EpochMs = number & { readonly unit: 'EpochMs' };

/** A length of time in milliseconds, never negative. */
export type DurationMs = number & { readonly unit: 'DurationMs' };

/** The only place where a plain number becomes an instant. */
export const epochMs = (value: number): EpochMs => Math.trunc(value) as EpochMs;

/** The only place where a plain number becomes a length; below zero is zero. */
export const durationMs = (value: number): DurationMs =>
  Math.max(0, Math.trunc(value)) as DurationMs;

/** Policies speak of whole minutes, the core of milliseconds. */
export const minutes = (count: number): DurationMs => durationMs(count * 60_000);

export const seconds = (count: number): DurationMs => durationMs(count * 1_000);

/** The instant a length after another. */
export const after = (instant: EpochMs, length: DurationMs): EpochMs => epochMs(instant + length);

/** The instant a length before another. */
export const before = (instant: EpochMs, length: DurationMs): EpochMs => epochMs(instant - length);

/** The length from one instant to a later one; zero if it isn't later. */
export const elapsed = (from: EpochMs, to: EpochMs): DurationMs => durationMs(to - from);
