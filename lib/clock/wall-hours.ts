import { weekdays, type OpenHours, type WeeklyCalendar } from '../policy/schema/calendar.ts';
import { instantAfter, span, total, union, type Interval } from './interval.ts';
import { lastWhere } from './last-where.ts';
import { durationMs, epochMs, minutes } from './units.ts';

/**
 * Opening hours on the wall, where every day has 24 hours. A moment on the wall
 * is written as the milliseconds of the instant at which a wall in UTC shows it.
 */
export interface WallHours {
  /** How much is open up to a moment, from some fixed one on. */
  openUpTo(wall: number): number;
  /** The first moment up to which so much is open; absent if there never is. */
  reaching(open: number): number | undefined;
}

const dayMs = minutes(24 * 60);

/** The day 1970-01-01 is number 0, and a Thursday. */
const fromMonday = 3;

interface Day {
  /** Times of the day, as moments of day 0. */
  readonly hours: readonly Interval[];
  readonly length: number;
}

/** A holiday: open differently than that day of the week is. */
interface Exception extends Day {
  readonly number: number;
  /** How much is open up to its beginning. */
  readonly openBefore: number;
  /** How much more or less than usual is open on all exceptions up to this, and with it. */
  readonly unusualBefore: number;
  readonly unusualAfter: number;
}

/** Sums up the week once, and by how much each holiday differs from it. */
export function wallHours({ week, holidays = [] }: WeeklyCalendar): WallHours {
  const days = weekdays.map((name) => dayOf(week[name] ?? []));
  const beforeDay = days.map((_, index) => sum(days.slice(0, index)));
  const perWeek = sum(days);

  const usualUpTo = (day: number): number => {
    const weeks = Math.floor((day + fromMonday) / 7);
    return weeks * perWeek + (beforeDay[day + fromMonday - 7 * weeks] ?? 0);
  };
  const usualOn = (day: number): Day =>
    days[day + fromMonday - 7 * Math.floor((day + fromMonday) / 7)] ?? closed;

  let unusual = 0;
  const exceptions = [...byDay(holidays)]
    .toSorted(([a], [b]) => a - b)
    .map(([number, open]): Exception => {
      const day = dayOf(open);
      const openBefore = usualUpTo(number) + unusual;
      const unusualBefore = unusual;
      unusual += day.length - usualOn(number).length;
      return { ...day, number, openBefore, unusualBefore, unusualAfter: unusual };
    });

  return {
    openUpTo(wall) {
      const number = Math.floor(wall / dayMs);
      const time = wall - number * dayMs;
      const last = lastWhere(exceptions, (exception) => exception.number <= number);
      return last?.number === number
        ? last.openBefore + openBy(last, time)
        : usualUpTo(number) + (last?.unusualAfter ?? 0) + openBy(usualOn(number), time);
    },
    reaching(open) {
      const last = lastWhere(exceptions, ({ openBefore }) => openBefore < open);
      if (last && open <= last.openBefore + last.length) {
        return momentOf(last.number, last, open - last.openBefore);
      }
      if (perWeek === 0) return undefined;
      const usual = open - (last?.unusualAfter ?? 0);
      const weeks = Math.ceil(usual / perWeek) - 1;
      const ofWeek = usual - weeks * perWeek;
      const weekday = beforeDay.findLastIndex((before) => before < ofWeek);
      const number = 7 * weeks + weekday - fromMonday;
      return momentOf(number, usualOn(number), ofWeek - (beforeDay[weekday] ?? 0));
    },
  };
}

const closed: Day = { hours: [], length: 0 };

const sum = (days: readonly Day[]): number => days.reduce((open, { length }) => open + length, 0);

/** Hours that overlap are open once. One that ends before it begins is none. */
function dayOf(open: OpenHours): Day {
  const hours = union(open.flatMap(([from, to]) => span(timeOf(from), timeOf(to))));
  return { hours, length: total(hours) };
}

const timeOf = (text: string) => {
  const [hours = 0, rest = 0] = text.split(':').map(Number);
  return epochMs(minutes(60 * hours + rest));
};

/** A date that is named twice is open in the hours of either. */
function byDay(holidays: NonNullable<WeeklyCalendar['holidays']>): ReadonlyMap<number, OpenHours> {
  const hours = new Map<number, OpenHours>();
  for (const { date, open = [] } of holidays) {
    const begin = Temporal.PlainDate.from(date).toZonedDateTime('UTC').epochMilliseconds;
    const number = begin / dayMs;
    hours.set(number, [...(hours.get(number) ?? []), ...open]);
  }
  return hours;
}

function openBy({ hours }: Day, time: number): number {
  let open = 0;
  for (const { from, to } of hours) {
    if (time <= from) break;
    open += (time < to ? time : to) - from;
  }
  return open;
}

function momentOf(number: number, { hours }: Day, open: number): number | undefined {
  const time = instantAfter(hours, durationMs(open));
  return time === undefined ? undefined : number * dayMs + time;
}
