import * as z from 'zod';
import { idSchema } from '../../case/events.ts';
import { nameSchema } from './text.ts';

/** `HH:MM` on the clock on the wall; `24:00` is the end of the day. */
const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/);

/** Stretches of one day, from and to; one over midnight is written as two. */
const openHours = z.array(z.tuple([timeOfDay, timeOfDay])).max(10);
export type OpenHours = z.output<typeof openHours>;

/** Monday first, as ISO 8601 counts them. */
export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

const alwaysOpen = z.looseObject({ id: idSchema, always: z.literal(true) });

const openByWeek = z.looseObject({
  id: idSchema,
  /** An IANA zone such as `Europe/Berlin`: hours are those on its walls. */
  timeZone: z.string().min(1).max(60),
  week: z.partialRecord(z.enum(weekdays), openHours),
  /** Closed, unless they have hours of their own. */
  holidays: z
    .array(z.looseObject({ date: z.iso.date(), name: nameSchema, open: openHours.optional() }))
    .max(400)
    .optional(),
  /** Until when its holidays are known. */
  validThrough: z.iso.date().optional(),
});

/** When people are there. */
export const calendarSchema = z.union([alwaysOpen, openByWeek]);
export type WeeklyCalendar = z.output<typeof openByWeek>;
export type CalendarDefinition = z.output<typeof calendarSchema>;
