import type { EpochMs } from '../../clock/units.ts';
import type { Finding } from '../finding.ts';
import { pointer } from '../read/pointer.ts';
import type { WeeklyCalendar } from '../schema/calendar.ts';
import { hasWeek } from './has-week.ts';
import type { Lint } from './lint.ts';

/** So far ahead holidays have to be known: the time that it takes to get a policy changed. */
const daysAhead = 60;

/** W208: the holidays of a calendar end soon, so that next year's would count as working days. */
export const holidaysEnd: Lint = ({ policy, now }) =>
  policy.calendars.flatMap((calendar, index): readonly Finding[] => {
    if (now === undefined || !hasWeek(calendar)) return [];
    const { validThrough, holidays = [] } = calendar;
    const last =
      validThrough ??
      holidays
        .map(({ date }) => date)
        .toSorted()
        .at(-1);
    if (last === undefined || last >= horizon(calendar, now)) return [];
    return [
      {
        code: 'W208',
        pointer: pointer(
          'calendars',
          index,
          validThrough === undefined ? 'holidays' : 'validThrough',
        ),
        message: `The holidays of the calendar "${calendar.id}" are known only until ${last}.`,
        fix:
          validThrough === undefined
            ? 'Add those of the next year, or say in "validThrough" until when they are complete.'
            : 'Add those that follow, and move "validThrough" on.',
      },
    ];
  });

/** The day until which they have to be known, there. */
const horizon = ({ timeZone }: WeeklyCalendar, now: EpochMs): string =>
  Temporal.Instant.fromEpochMilliseconds(now)
    .toZonedDateTimeISO(timeZone)
    .toPlainDate()
    .add({ days: daysAhead })
    .toString();
