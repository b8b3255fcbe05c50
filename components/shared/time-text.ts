import { language } from '../../lib/browser/i18n.ts';
import type { ClockView } from '../../lib/service/snapshot.ts';

const secondMs = 1_000;
export const minuteMs = 60 * secondMs;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;

/** What a clock shows at an instant: while it runs, the time since the snapshot is added. */
export const elapsedAt = (clock: ClockView, now: number): number =>
  clock.state === 'running' ? clock.elapsed + Math.max(0, now - clock.asOf) : clock.elapsed;

/** A length as a stop watch shows it: `12:05`, `1:12:05`. */
export function stopwatchText(ms: number): string {
  const whole = Math.floor(ms / secondMs);
  const hours = Math.floor(whole / 3_600);
  const minutes = Math.floor((whole % 3_600) / 60);
  const padded = (value: number): string => String(value).padStart(2, '0');
  const seconds = padded(whole % 60);
  return hours > 0 ? `${hours}:${padded(minutes)}:${seconds}` : `${minutes}:${seconds}`;
}

/**
 * A length in words, to the two largest units: `2 days, 3 hr`, `12 min`. Of time
 * inside opening hours nobody knows how long a day is: it is told in hours.
 */
export function lengthText(
  ms: number,
  style: 'narrow' | 'short' | 'long' = 'short',
  largest: 'days' | 'hours' = 'days',
): string {
  const days = largest === 'days' ? Math.floor(ms / dayMs) : 0;
  const hours = Math.floor((ms - days * dayMs) / hourMs);
  const minutes = Math.floor((ms % hourMs) / minuteMs);
  const parts = days > 0 ? { days, hours } : hours > 0 ? { hours, minutes } : { minutes };
  return new Intl.DurationFormat(language(), {
    style,
    ...(days === 0 && hours === 0 && { minutesDisplay: 'always' as const }),
  }).format(parts);
}

/** Time of day; with the date unless it is today's. */
export function instantText(at: number): string {
  const here = hereAt(at);
  const isToday = here.toPlainDate().equals(Temporal.Now.plainDateISO());
  return here.toLocaleString(language(), {
    timeStyle: 'short',
    ...(!isToday && { dateStyle: 'medium' as const }),
  });
}

/** An instant of the coming days, as short as it can be told: `18:00`, `Mon 08:00`, `2 Jan, 08:00`. */
export function comingText(at: number): string {
  const here = hereAt(at);
  const daysAhead = Temporal.Now.plainDateISO().until(here.toPlainDate()).days;
  return here.toLocaleString(language(), {
    hour: 'numeric',
    minute: '2-digit',
    ...(daysAhead > 0 && daysAhead < 7 && { weekday: 'short' as const }),
    ...(daysAhead >= 7 && { day: 'numeric' as const, month: 'short' as const }),
  });
}

/** The time of day on a wall in that zone: `08:00`. */
export const timeOfDayText = (at: number, timeZone: string): string =>
  Temporal.Instant.fromEpochMilliseconds(at)
    .toZonedDateTimeISO(timeZone)
    .toLocaleString(language(), { hour: 'numeric', minute: '2-digit' });

/** From one instant to another: `09:10–09:32`; with the day unless it is today. */
export function rangeText(from: number, to: number): string {
  const isToday = hereAt(from).toPlainDate().equals(Temporal.Now.plainDateISO());
  return new Intl.DateTimeFormat(language(), {
    hour: 'numeric',
    minute: '2-digit',
    ...(!isToday && { day: 'numeric' as const, month: 'short' as const }),
  }).formatRange(from, to);
}

const hereAt = (at: number): Temporal.ZonedDateTime =>
  Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(Temporal.Now.timeZoneId());

export const dateText = (at: number): string =>
  new Intl.DateTimeFormat(language(), { dateStyle: 'long' }).format(at);

export const numberText = (value: number): string =>
  new Intl.NumberFormat(language()).format(value);

/** A size in the unit that suits it: `1.2 MB`. */
export function bytesText(bytes: number): string {
  const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;
  const step = Math.min(units.length - 1, Math.floor(Math.log10(Math.max(1, bytes)) / 3));
  return new Intl.NumberFormat(language(), {
    style: 'unit',
    unit: units[step] ?? 'byte',
    unitDisplay: step === 0 ? 'long' : 'short',
    maximumFractionDigits: 1,
  }).format(bytes / 1_000 ** step);
}
