import type { Calendar } from '../../clock/calendar.ts';
import { after, elapsed, epochMs, minutes, type EpochMs } from '../../clock/units.ts';

/** No week is longer, even with a change to winter time in it. */
const horizon = minutes(8 * 24 * 60);

/**
 * When a calendar that is open closes; the horizon if it doesn't before. Found
 * by halving: up to the closing all of the time is open, after it never again.
 */
export function closesAt(calendar: Calendar, now: EpochMs): EpochMs | undefined {
  if (calendar.timeZone === undefined || !calendar.isOpen(now)) return undefined;
  const isOpenUntil = (at: EpochMs) => calendar.openBetween(now, at) === elapsed(now, at);
  let open = now;
  let late = after(now, horizon);
  if (isOpenUntil(late)) return late;
  while (late - open > 1) {
    const middle = epochMs(open + (late - open) / 2);
    if (isOpenUntil(middle)) open = middle;
    else late = middle;
  }
  return open;
}
