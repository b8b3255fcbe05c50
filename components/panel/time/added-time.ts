import { epochMs, type EpochMs } from '../../../lib/clock/units.ts';

/** What is wrong with a stretch of today that was typed in; message keys `added_time_<problem>`. */
export type AddedTimeProblem = 'missing' | 'order' | 'future';

export type AddedTime =
  | { readonly ok: true; readonly from: EpochMs; readonly to: EpochMs }
  | { readonly ok: false; readonly problem: AddedTimeProblem };

/** Two times of today, `HH:MM` on the clock on the wall here, as instants. */
export function addedTime(start: string, end: string, now: EpochMs, timeZone: string): AddedTime {
  if (start === '' || end === '') return { ok: false, problem: 'missing' };
  const today = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(timeZone);
  const at = (time: string): EpochMs =>
    epochMs(today.withPlainTime(Temporal.PlainTime.from(time)).epochMilliseconds);
  const [from, to] = [at(start), at(end)];
  if (from >= to) return { ok: false, problem: 'order' };
  return to > now ? { ok: false, problem: 'future' } : { ok: true, from, to };
}
