import type { Interval } from '../clock/interval.ts';

/** How many days of the calendar some of the stretches lie on; they are disjoint and in order. */
export function daysWith(stretches: readonly Interval[], timeZone: string): number {
  let days = 0;
  let endOfDay = -Infinity;
  for (const { from, to } of stretches) {
    let at: number = from;
    while (at < to) {
      if (at >= endOfDay) {
        days += 1;
        endOfDay = Temporal.Instant.fromEpochMilliseconds(at)
          .toZonedDateTimeISO(timeZone)
          .toPlainDate()
          .add({ days: 1 })
          .toZonedDateTime(timeZone).epochMilliseconds;
      }
      at = endOfDay;
    }
  }
  return days;
}
