import { pointer } from '../read/pointer.ts';
import { weekdays } from '../schema/calendar.ts';
import { hasWeek } from './has-week.ts';
import type { Lint } from './lint.ts';

/**
 * E007: a calendar whose week has no open minute: its clocks would stand for
 * ever. Holidays don't count: a desk may well be closed for weeks.
 */
export const neverOpen: Lint = ({ policy }) =>
  policy.calendars.flatMap((calendar, index) => {
    if (!hasWeek(calendar)) return [];
    if (weekdays.some((day) => (calendar.week[day] ?? []).length > 0)) return [];
    return [
      {
        code: 'E007',
        pointer: pointer('calendars', index, 'week'),
        message: `The calendar "${calendar.id}" is never open: its week has no hours.`,
        fix: 'Add hours to a day, such as "mon": [["08:00", "17:00"]], or write "always": true.',
      },
    ];
  });
