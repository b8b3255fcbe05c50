import { epochMs, type EpochMs } from '../../lib/clock/units.ts';
import { nearest } from '../../lib/policy/read/nearest.ts';
import { CannotRun } from './cannot-run.ts';

/** A number of minutes or people, as it was typed. */
export function lengthFrom(option: string, typed: string | undefined): number | undefined {
  if (typed === undefined) return undefined;
  const count = Number(typed);
  if (typed.trim() !== '' && Number.isInteger(count) && count >= 0) return count;
  throw new CannotRun(`${option} takes a whole number, not "${typed}".`);
}

/** An instant such as 2026-12-24T08:00:00Z, as it was typed. */
export function instantFrom(option: string, typed: string | undefined): EpochMs | undefined {
  if (typed === undefined) return undefined;
  try {
    return epochMs(Temporal.Instant.from(typed).epochMilliseconds);
  } catch (error) {
    const example = '2026-12-24T08:00:00Z';
    throw new CannotRun(`${option} takes an instant such as ${example}, not "${typed}".`, {
      cause: error,
    });
  }
}

/** One of a list of words. */
export function wordFrom<T extends string>(option: string, typed: string, words: readonly T[]): T {
  const found = words.find((word) => word === typed);
  if (found !== undefined) return found;
  const meant = nearest(typed, words);
  const help = meant ? `Did you mean "${meant}"?` : `Choose one of: ${words.join(', ')}.`;
  throw new CannotRun(`${option} doesn't know "${typed}". ${help}`);
}
