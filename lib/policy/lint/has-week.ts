import type { CalendarDefinition, WeeklyCalendar } from '../schema/calendar.ts';

/** Whether a calendar has hours, rather than being open round the clock. */
export const hasWeek = (calendar: CalendarDefinition): calendar is WeeklyCalendar =>
  calendar.always !== true;
