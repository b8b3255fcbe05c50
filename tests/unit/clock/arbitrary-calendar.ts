import * as fc from 'fast-check';
import { epochMs, type EpochMs } from '../../../lib/clock/units.ts';
import { weekdays, type WeeklyCalendar } from '../../../lib/policy/schema/calendar.ts';

/** Zones with the usual summer time, by half an hour, at midnight, negative, none, and a day left out. */
export const zones = [
  'Europe/Berlin',
  'America/New_York',
  'Australia/Lord_Howe',
  'America/Santiago',
  'Europe/Dublin',
  'Africa/Casablanca',
  'America/St_Johns',
  'Pacific/Apia',
  'Asia/Kathmandu',
  'UTC',
] as const;

const time = fc.integer({ min: 0, max: 24 * 60 }).map((minute) => {
  const two = (count: number): string => String(count).padStart(2, '0');
  return `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
});

/** Also such as overlap, touch, or end before they begin. */
const openHours = fc.oneof(
  fc.array(fc.tuple(time, time), { maxLength: 4 }),
  fc.constantFrom<[string, string][]>(
    [['00:00', '24:00']],
    [['01:30', '02:30']],
    [
      ['08:00', '12:00'],
      ['13:00', '18:00'],
    ],
  ),
);

const milliseconds = (text: string): number => Temporal.Instant.from(text).epochMilliseconds;
const earliest = milliseconds('2008-01-01T00:00Z');
const latest = milliseconds('2036-01-01T00:00Z');
const day = 24 * 60 * 60_000;

/** An instant at a whole minute, most often near one at which the zone's clocks are set. */
export const anInstantIn = (timeZone: string): fc.Arbitrary<EpochMs> =>
  fc
    .tuple(
      fc.integer({ min: earliest / 60_000, max: latest / 60_000 }),
      fc.integer({ min: -2 * 24 * 60, max: 2 * 24 * 60 }),
    )
    .map(([minute, beside]) => {
      const zoned = Temporal.Instant.fromEpochMilliseconds(minute * 60_000);
      const next = zoned.toZonedDateTimeISO(timeZone).getTimeZoneTransition('next');
      return epochMs((next?.epochMilliseconds ?? minute * 60_000) + beside * 60_000);
    });

export interface CalendarAndInstant {
  readonly calendar: WeeklyCalendar;
  readonly at: EpochMs;
}

/** A calendar, with holidays on some of the days around an instant. */
export const aCalendarAndInstant: fc.Arbitrary<CalendarAndInstant> = fc
  .constantFrom(...zones)
  .chain((timeZone) => fc.tuple(fc.constant(timeZone), anInstantIn(timeZone)))
  .chain(([timeZone, at]) => {
    const aHoliday = fc.record(
      {
        date: fc.integer({ min: -3, max: 6 }).map((days) => dateOf(at + days * day)),
        name: fc.constant('A holiday'),
        open: openHours,
      },
      { requiredKeys: ['date', 'name'] },
    );
    const week = fc.record(Object.fromEntries(weekdays.map((name) => [name, openHours])), {
      requiredKeys: [],
    });
    return fc.tuple(week, fc.array(aHoliday, { maxLength: 4 })).map(([openOn, holidays]) => ({
      at,
      calendar: { id: 'any', timeZone, week: openOn, holidays },
    }));
  });

const dateOf = (at: number): string =>
  Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO('UTC').toPlainDate().toString();
