import * as z from 'zod';
import { idSchema } from '../../case/events.ts';
import { ticketStatuses } from '../../case/statuses.ts';
import { minutesSchema } from './fields.ts';

/** How often, and for how long, an agent may put a prompt off. */
export const snoozeSchema = z.looseObject({
  optionsMinutes: z.array(minutesSchema).min(1).max(6),
  max: z.int().min(0).max(20),
  /** From how many snoozes on a reason is asked. */
  reasonAfter: z.int().min(0).max(20),
});

/** Whether an incomplete note may leave: never, with a warning, or always. */
export const gateSchema = z.enum(['block', 'warn', 'off']);
export type Gate = z.output<typeof gateSchema>;

export const percentsSchema = z.array(z.int().min(1).max(300)).max(5);

export const defaultsSchema = z.looseObject({
  /** For clocks and tiers that name none. */
  calendar: idSchema.optional(),
  startTier: idSchema,
  idleAfterMinutes: minutesSchema.default(3),
  /** A hole in the signs of presence longer than this is never counted unless the agent says so. */
  gapMinutes: minutesSchema.default(10),
  /** How often an agent who works away from the screen is asked whether they still do. */
  offscreenCheckInMinutes: minutesSchema.default(30),
  /** And how long such work can last at most without a new start. */
  offscreenCapMinutes: minutesSchema.default(240),
  resumeGraceMinutes: z.int().min(0).max(1_440).default(5),
  /** Marks of progress by hand per stay at a tier: more would mute a rule for ever. */
  maxProgressMarks: z.int().min(0).max(20).default(3),
  warnAtPercent: percentsSchema.default([75]),
  snooze: snoozeSchema.default({ optionsMinutes: [5, 10, 20], max: 2, reasonAfter: 1 }),
  gate: gateSchema.default('warn'),
  pauseOnStatus: z.array(z.enum(ticketStatuses)).default(['pending', 'solved', 'closed']),
});
