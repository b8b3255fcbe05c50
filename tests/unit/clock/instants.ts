import { epochMs, minutes, type EpochMs } from '../../../lib/clock/units.ts';
import { minute } from '../case/journal.ts';

/** An instant as a wall shows it: `2026-11-02T08:00[Europe/Berlin]`, or `…+01:00`. */
export const at = (text: string): EpochMs =>
  epochMs(
    text.includes('[')
      ? Temporal.ZonedDateTime.from(text).epochMilliseconds
      : Temporal.Instant.from(text).epochMilliseconds,
  );

/** The same as a minute of a story. */
export const when = (text: string): number => (at(text) - minute(0)) / minutes(1);

export const hours = (count: number): number => count * minutes(60);
