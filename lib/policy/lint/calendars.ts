import type { Finding } from '../finding.ts';
import { nearest } from '../read/nearest.ts';
import { pointer } from '../read/pointer.ts';
import { weekdays, type OpenHours, type WeeklyCalendar } from '../schema/calendar.ts';
import { hasWeek } from './has-week.ts';
import type { Lint } from './lint.ts';

/** E006: hours that end before they begin or overlap, or a time zone that nobody knows. */
export const calendars: Lint = ({ policy }) =>
  policy.calendars.flatMap((calendar, index) => {
    if (!hasWeek(calendar)) return [];
    const at = pointer('calendars', index);
    const days = weekdays.flatMap((day) =>
      problemsOf(calendar.week[day] ?? [], `${at}/week/${day}`),
    );
    const holidays = (calendar.holidays ?? []).flatMap(({ open = [] }, holiday) =>
      problemsOf(open, `${at}/holidays/${holiday}/open`),
    );
    return [...zoneProblem(calendar, at), ...days, ...holidays];
  });

function zoneProblem({ timeZone }: WeeklyCalendar, at: string): readonly Finding[] {
  if (isZone(timeZone)) return [];
  const meant = nearest(timeZone, Intl.supportedValuesOf('timeZone'));
  return [
    {
      code: 'E006',
      pointer: `${at}/timeZone`,
      message: `There is no time zone "${timeZone}".`,
      fix: meant ? `Did you mean "${meant}"?` : 'Write a name such as Europe/Berlin.',
    },
  ];
}

function isZone(name: string): boolean {
  // An offset knows no summer time; engines take some for a zone.
  if (!/^[a-z]/i.test(name)) return false;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

const problemsOf = (hours: OpenHours, at: string): readonly Finding[] =>
  hours.flatMap(([from, to], index): readonly Finding[] => {
    // `HH:MM` sorts like the times it stands for.
    if (to <= from) {
      return [
        {
          code: 'E006',
          pointer: `${at}/${index}`,
          message: `These hours end at ${to}, which is not after their beginning, ${from}.`,
          fix: 'Write hours over midnight as two: until 24:00, and from 00:00 on the next day.',
        },
      ];
    }
    const other = hours.slice(0, index).find(([begin, end]) => from < end && begin < to);
    if (!other) return [];
    return [
      {
        code: 'E006',
        pointer: `${at}/${index}`,
        message: `The hours ${from} to ${to} overlap with ${other.join(' to ')} on the same day.`,
        fix: 'Make one stretch of the two, or leave time between them.',
      },
    ];
  });
