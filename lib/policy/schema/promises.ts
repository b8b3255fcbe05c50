import * as z from 'zod';
import { idSchema } from '../../case/events.ts';
import { ticketStatuses } from '../../case/statuses.ts';
import { clockKinds } from '../../clock/clock.ts';
import { minutesSchema } from './fields.ts';
import { filterSchema } from './filter.ts';

/** How often people hear how it goes; anchored at the last public update. */
export const cadenceSchema = z.looseObject({
  filter: filterSchema.optional(),
  audience: z.enum(['requester', 'internal']),
  clock: z.enum(clockKinds),
  everyMinutes: minutesSchema,
  pauseOnStatus: z.array(z.enum(ticketStatuses)).optional(),
  draft: z.string().max(4_000).optional(),
});

export const slaMetrics = ['first_reply', 'next_reply', 'resolution'] as const;
export type SlaMetric = (typeof slaMetrics)[number];

/**
 * A time by which a ticket has to be answered or solved, for helpdesks that
 * show none themselves: the first that matches counts.
 */
export const slaTargetSchema = z.looseObject({
  metric: z.enum(slaMetrics),
  filter: filterSchema.optional(),
  withinMinutes: minutesSchema,
  clock: z.enum(['calendar', 'business']),
  calendar: idSchema.optional(),
});
export type SlaTarget = z.output<typeof slaTargetSchema>;

/** What happens after a handoff, until the requester has confirmed. */
export const followUpSchema = z.looseObject({
  confirmWithRequester: z
    .looseObject({
      remindAfterMinutes: minutesSchema,
      repeatEveryMinutes: minutesSchema.optional(),
      maxReminders: z.int().min(0).max(20).optional(),
      draft: z.string().max(4_000).optional(),
    })
    .optional(),
  knowledgeDraft: z.enum(['off', 'offer', 'required_when_escalated']).optional(),
  /** The first agent is shown what fixed it. */
  flowBack: z.boolean().optional(),
});

/** What is kept, and what is masked before it leaves. */
export const privacySchema = z.looseObject({
  retainDays: z.int().min(1).max(3_650).optional(),
  keepNotes: z.boolean().optional(),
  redact: z.array(z.enum(['email', 'phone', 'ip', 'secret_like'])).optional(),
});
