import * as z from 'zod';
import { idSchema } from '../../case/events.ts';
import { minutesSchema } from './fields.ts';
import { gateSchema } from './defaults.ts';
import { filterSchema } from './filter.ts';
import { nameSchema, sentenceSchema } from './text.ts';

export const targetTypes = ['group', 'person', 'queue', 'email', 'phone', 'chat', 'url'] as const;

/** How to reach a tier. Baton never sends by itself: it shows, copies, opens or prefills. */
const targetSchema = z.looseObject({
  id: idSchema,
  type: z.enum(targetTypes),
  label: nameSchema,
  value: z.string().min(1).max(500),
  /** Only for such tickets. */
  when: filterSchema.optional(),
});
export type Target = z.output<typeof targetSchema>;

/** How much a tier can take at present. */
const capacitySchema = z.looseObject({
  /** `closed`: nobody takes anything; then `outOfHours` says what happens. */
  state: z.enum(['normal', 'limited', 'closed']),
  expectedWaitMinutes: minutesSchema.optional(),
  message: sentenceSchema.optional(),
  /** From then on it is normal again. */
  until: z.iso.datetime({ offset: true }).optional(),
});

/**
 * What becomes of a ticket while nobody is there: it waits in the queue, goes
 * to `fallback`, or to whoever of this tier is on call.
 */
export const outOfHours = ['queue', 'fallback', 'oncall'] as const;

export const tierSchema = z.looseObject({
  id: idSchema,
  level: z.int().min(1).max(9),
  name: nameSchema,
  kind: z.enum(['internal', 'specialist', 'vendor', 'management', 'security']),
  targets: z.array(targetSchema).max(50).default([]),
  calendar: idSchema.optional(),
  acknowledgeWithinMinutes: minutesSchema.optional(),
  outOfHours: z.enum(outOfHours).default('queue'),
  fallback: idSchema.optional(),
  capacity: capacitySchema.optional(),
  noteTemplate: idSchema.optional(),
  gate: gateSchema.optional(),
  /** No way out from here, on purpose. */
  final: z.boolean().optional(),
  vendor: z
    .looseObject({
      entitlement: sentenceSchema.optional(),
      /** From this severity on the vendor must be called as well. */
      phoneRequiredAt: idSchema.optional(),
    })
    .optional(),
});
export type Tier = z.output<typeof tierSchema>;
