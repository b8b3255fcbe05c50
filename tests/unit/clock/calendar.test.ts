import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { calendarOf } from '../../../lib/clock/calendar.ts';
import { after, durationMs, epochMs, minutes, type EpochMs } from '../../../lib/clock/units.ts';
import { weekdays, type WeeklyCalendar } from '../../../lib/policy/schema/calendar.ts';
import { aCalendarAndInstant } from './arbitrary-calendar.ts';
import { at, hours } from './instants.ts';

const daily = (timeZone: string, ...open: [string, string][]): WeeklyCalendar => ({
  id: 'daily',
  timeZone,
  week: Object.fromEntries(weekdays.map((name) => [name, open])),
});

/** The law itself, minute by minute: open is when the clock on the wall says so. */
function countedOneByOne(calendar: WeeklyCalendar, from: EpochMs, to: EpochMs): number {
  let open = 0;
  for (let instant = from; instant < to; instant = after(instant, minutes(1))) {
    const wall = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(
      calendar.timeZone,
    );
    const date = wall.toPlainDate().toString();
    const time = wall.toPlainTime().toString({ smallestUnit: 'minute' });
    const holidays = (calendar.holidays ?? []).filter((holiday) => holiday.date === date);
    const weekday = weekdays[wall.dayOfWeek - 1] ?? 'mon';
    const ofDay =
      holidays.length > 0
        ? holidays.flatMap((holiday) => holiday.open ?? [])
        : (calendar.week[weekday] ?? []);
    if (ofDay.some(([begin, end]) => begin <= time && time < end)) open += minutes(1);
  }
  return open;
}

const aSpan = fc.integer({ min: 0, max: 36 * 60 }).map(minutes);

describe('any calendar', () => {
  it('counts what the clock on the wall shows, minute by minute', () => {
    fc.assert(
      fc.property(aCalendarAndInstant, aSpan, ({ calendar, at: from }, length) => {
        const to = after(from, length);
        expect(calendarOf(calendar).openBetween(from, to)).toBe(
          countedOneByOne(calendar, from, to),
        );
      }),
      { numRuns: 80 },
    );
  }, 30_000);

  it('counts two stretches one after the other as one', () => {
    fc.assert(
      fc.property(aCalendarAndInstant, fc.nat(), fc.nat(), ({ calendar, at: from }, a, b) => {
        const ready = calendarOf(calendar);
        const middle = epochMs(from + a);
        const end = epochMs(middle + b);
        const whole = ready.openBetween(from, end);
        expect(ready.openBetween(from, middle) + ready.openBetween(middle, end)).toBe(whole);
        expect(ready.openBetween(end, from)).toBe(0);
        expect(whole).toBeLessThanOrEqual(end - from);
      }),
    );
  });

  it('finds the instant by which so much was open, and none before it', () => {
    const aLength = fc.integer({ min: 1, max: 400 * 24 * 60 }).map(minutes);
    fc.assert(
      fc.property(aCalendarAndInstant, aLength, ({ calendar, at: from }, length) => {
        const ready = calendarOf(calendar);
        const reached = ready.afterOpen(from, length);
        if (reached === undefined) {
          const later = epochMs(from + 3 * 366 * hours(24));
          expect(ready.openBetween(from, later)).toBeLessThan(length);
          expect(ready.openBetween(later, epochMs(later + 366 * hours(24)))).toBe(0);
          return;
        }
        expect(ready.openBetween(from, reached)).toBe(length);
        expect(ready.openBetween(from, epochMs(reached - 1))).toBe(length - 1);
      }),
    );
  });

  it('finds the closing, where so much is open up to it', () => {
    fc.assert(
      fc.property(aCalendarAndInstant, aSpan, ({ calendar, at: from }, span) => {
        const ready = calendarOf(calendar);
        const to = after(from, span);
        const length = ready.openBetween(from, to);
        const reached = ready.afterOpen(from, length) ?? Infinity;
        expect(reached).toBeLessThanOrEqual(to);
        expect(ready.openBetween(from, epochMs(reached))).toBe(length);
        if (length > 0) {
          expect(ready.openBetween(from, epochMs(reached - 1))).toBe(length - 1);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('opens at the first open instant', () => {
    fc.assert(
      fc.property(aCalendarAndInstant, ({ calendar, at: from }) => {
        const ready = calendarOf(calendar);
        const opening = ready.opensAt(from);
        if (opening === undefined) return;
        expect(ready.isOpen(opening)).toBe(true);
        expect(ready.openBetween(from, opening)).toBe(0);
        expect(ready.isOpen(from)).toBe(opening === from);
      }),
    );
  });
});

describe('a day on which clocks are set', () => {
  test.each([
    // In Berlin 02:00 → 03:00 on 29 March, 03:00 → 02:00 on 25 October.
    ['Europe/Berlin', '2026-03-29', ['08:00', '18:00'], 10],
    ['Europe/Berlin', '2026-03-29', ['00:00', '24:00'], 23],
    ['Europe/Berlin', '2026-03-29', ['01:00', '04:00'], 2],
    ['Europe/Berlin', '2026-03-29', ['02:00', '03:00'], 0],
    ['Europe/Berlin', '2026-03-29', ['02:30', '03:30'], 0.5],
    ['Europe/Berlin', '2026-10-25', ['08:00', '18:00'], 10],
    ['Europe/Berlin', '2026-10-25', ['00:00', '24:00'], 25],
    ['Europe/Berlin', '2026-10-25', ['02:00', '03:00'], 2],
    ['America/New_York', '2026-03-08', ['00:00', '24:00'], 23],
    ['America/New_York', '2026-11-01', ['01:00', '02:00'], 2],
    // By half an hour: 02:00 → 02:30 in October, 02:00 → 01:30 in April.
    ['Australia/Lord_Howe', '2026-10-04', ['00:00', '24:00'], 23.5],
    ['Australia/Lord_Howe', '2026-04-05', ['00:00', '24:00'], 24.5],
    ['Australia/Lord_Howe', '2026-04-05', ['01:00', '03:00'], 2.5],
    // At midnight: that day begins at 01:00.
    ['America/Santiago', '2026-09-06', ['00:00', '08:00'], 7],
    // Samoa went from 29 to 31 December.
    ['Pacific/Apia', '2011-12-30', ['00:00', '24:00'], 0],
    ['Pacific/Apia', '2011-12-31', ['08:00', '18:00'], 10],
  ] as const)('in %s, %s, %s is %d h', (timeZone, date, [begin, end], expected) => {
    const day = Temporal.PlainDate.from(date);
    const from = epochMs(day.subtract({ days: 1 }).toZonedDateTime(timeZone).epochMilliseconds);
    const to = epochMs(day.add({ days: 2 }).toZonedDateTime(timeZone).epochMilliseconds);
    const calendar: WeeklyCalendar = {
      id: 'one-day',
      timeZone,
      week: {},
      holidays: [{ date, name: 'Only then', open: [[begin, end]] }],
    };
    expect(calendarOf(calendar).openBetween(from, to)).toBe(hours(expected));
  });

  it('over a whole week is an hour more or less, of half an hour, or of a day', () => {
    const week = (timeZone: string, date: string): number => {
      const day = Temporal.PlainDate.from(date);
      const from = epochMs(day.toZonedDateTime(timeZone).epochMilliseconds);
      const to = epochMs(day.add({ days: 7 }).toZonedDateTime(timeZone).epochMilliseconds);
      return calendarOf(daily(timeZone, ['00:00', '24:00'])).openBetween(from, to);
    };
    expect(week('Europe/Berlin', '2026-03-23')).toBe(hours(7 * 24 - 1));
    expect(week('America/New_York', '2026-10-26')).toBe(hours(7 * 24 + 1));
    expect(week('Australia/Lord_Howe', '2026-09-28')).toBe(hours(7 * 24 - 0.5));
    expect(week('Pacific/Apia', '2011-12-26')).toBe(hours(6 * 24));
  });
});

describe('what a document may say', () => {
  const monday = at('2026-11-02T00:00[Europe/Berlin]');
  const tuesday = at('2026-11-03T00:00[Europe/Berlin]');
  const open = (...stretches: [string, string][]) =>
    calendarOf(daily('Europe/Berlin', ...stretches)).openBetween(monday, tuesday);

  test.each<[string, [string, string][], number]>([
    [
      'a lunch break',
      [
        ['08:00', '12:00'],
        ['13:00', '18:00'],
      ],
      9,
    ],
    [
      'hours that overlap',
      [
        ['08:00', '12:00'],
        ['10:00', '14:00'],
      ],
      6,
    ],
    [
      'hours in any order',
      [
        ['13:00', '18:00'],
        ['08:00', '12:00'],
      ],
      9,
    ],
    ['hours that end before they begin', [['18:00', '08:00']], 0],
    ['to the end of the day', [['20:00', '24:00']], 4],
  ])('%s', (_name, stretches, expected) => {
    expect(open(...stretches)).toBe(hours(expected));
  });

  it('a night as two stretches is open without a break', () => {
    const night = calendarOf(daily('Europe/Berlin', ['00:00', '06:00'], ['22:00', '24:00']));
    expect(night.afterOpen(at('2026-11-02T23:00+01:00'), durationMs(hours(3)))).toBe(
      at('2026-11-03T02:00+01:00'),
    );
  });

  it('a holiday is closed, or open in its own hours; named twice, in those of either', () => {
    const calendar = calendarOf({
      ...daily('Europe/Berlin', ['08:00', '18:00']),
      holidays: [
        { date: '2026-12-24', name: 'Christmas Eve', open: [['08:00', '12:00']] },
        { date: '2026-12-25', name: 'Christmas Day' },
        { date: '2026-12-26', name: 'Boxing Day' },
        { date: '2026-12-26', name: 'Inventory', open: [['09:00', '10:00']] },
      ],
    });
    const from = at('2026-12-24T00:00+01:00');
    expect(calendar.openBetween(from, at('2026-12-27T00:00+01:00'))).toBe(hours(5));
    expect(calendar.opensAt(at('2026-12-24T12:00+01:00'))).toBe(at('2026-12-26T09:00+01:00'));
  });

  it('without any hours it never opens', () => {
    const never = calendarOf({ id: 'never', timeZone: 'UTC', week: {} });
    expect(never.isOpen(monday)).toBe(false);
    expect(never.opensAt(monday)).toBeUndefined();
    expect(never.afterOpen(monday, minutes(1))).toBeUndefined();
  });

  it('open on a single day long ago, it never opens again', () => {
    const once = calendarOf({
      id: 'once',
      timeZone: 'Europe/Berlin',
      week: {},
      holidays: [{ date: '2020-02-29', name: 'Once', open: [['10:00', '11:00']] }],
    });
    expect(once.opensAt(at('2020-01-01T00:00Z'))).toBe(at('2020-02-29T10:00+01:00'));
    expect(once.opensAt(at('2020-02-29T10:00Z'))).toBeUndefined();
  });

  it('always open is the clock on the wall', () => {
    const always = calendarOf({ id: 'always', always: true });
    expect(always.openBetween(monday, tuesday)).toBe(hours(24));
    expect(always.afterOpen(monday, durationMs(hours(24)))).toBe(tuesday);
    expect(always.opensAt(monday)).toBe(monday);
  });

  it('in a zone that nobody knows, hours are those of UTC', () => {
    const calendar = calendarOf(daily('Mars/Olympus', ['08:00', '18:00']));
    expect(calendar.opensAt(at('2026-11-02T00:00Z'))).toBe(at('2026-11-02T08:00Z'));
  });
});

describe('ten years', () => {
  const berlin: WeeklyCalendar = {
    id: 'office',
    timeZone: 'Europe/Berlin',
    week: {
      mon: [
        ['08:00', '12:00'],
        ['13:00', '18:00'],
      ],
      tue: [['08:00', '18:00']],
      wed: [['08:00', '18:00']],
      thu: [['08:00', '18:00']],
      fri: [['08:00', '16:00']],
      sun: [['01:30', '03:30']],
    },
    holidays: Array.from({ length: 20 }, (_, index) => ({
      date: `${2018 + Math.floor(index / 2)}-12-${index % 2 ? 25 : 26}`,
      name: 'Christmas',
    })),
  };

  it('are the sum of their days', () => {
    const ready = calendarOf(berlin);
    let day = Temporal.ZonedDateTime.from('2018-01-01T00:00[Europe/Berlin]');
    const begin = epochMs(day.epochMilliseconds);
    let sum = 0;
    for (let count = 0; count < 3_652; count += 1) {
      const date = day.toPlainDate();
      const holiday = (berlin.holidays ?? []).some((one) => one.date === date.toString());
      const open = holiday ? [] : (berlin.week[weekdays[day.dayOfWeek - 1] ?? 'mon'] ?? []);
      for (const [from, to] of open) {
        const wall = (time: string) => day.withPlainTime(time).epochMilliseconds;
        sum += wall(to) - wall(from);
      }
      day = date.add({ days: 1 }).toZonedDateTime('Europe/Berlin');
    }
    const end = epochMs(day.epochMilliseconds);
    expect(ready.openBetween(begin, end)).toBe(sum);
    const reached = ready.afterOpen(begin, durationMs(sum)) ?? begin;
    expect(ready.openBetween(begin, reached)).toBe(sum);
  });

  it('cost no more than a day: seven thousand years would take for ever day by day', () => {
    const ready = calendarOf(berlin);
    const from = at('2020-01-01T00:00Z');
    const to = at('+009000-01-01T00:00Z');
    let last = 0;
    for (let count = 0; count < 20_000; count += 1) last = ready.openBetween(from, to);
    expect(last).toBeGreaterThan(0);
  });
});
