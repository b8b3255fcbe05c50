import * as z from 'zod';
import { idSchema } from '../../case/events.ts';
import { minutesSchema } from './fields.ts';
import { triggerSchema } from '../triggers/index.ts';
import { gateSchema, percentsSchema, snoozeSchema } from './defaults.ts';
import { filterSchema } from './filter.ts';
import { nameSchema, sentenceSchema } from './text.ts';

/** Where tickets go from a tier: the first that matches. */
export const routeSchema = z.looseObject({
  from: z.array(idSchema).min(1).max(20),
  filter: filterSchema.optional(),
  to: idSchema,
});
export type Route = z.output<typeof routeSchema>;

/** From the least to the most. */
export const urgencies = ['advise', 'prompt', 'immediate'] as const;

const effectSchema = z.looseObject({
  /**
   * `functional`: to people who know more; `hierarchical`: somebody is informed
   * as well; `swarm`: others join in, the owner stays.
   */
  kind: z.enum(['functional', 'hierarchical', 'swarm']),
  urgency: z.enum(urgencies),
  /** Instead of what the routes say. */
  to: idSchema.optional(),
  gate: gateSchema.optional(),
  message: sentenceSchema.optional(),
});

export const ruleSchema = z.looseObject({
  id: idSchema,
  name: nameSchema,
  enabled: z.boolean().default(true),
  fromTiers: z.array(idSchema).min(1).max(20).optional(),
  filter: filterSchema.optional(),
  anyOf: z.array(triggerSchema).min(1).max(20).optional(),
  allOf: z.array(triggerSchema).min(1).max(20).optional(),
  effect: effectSchema,
  warnAtPercent: percentsSchema.optional(),
  repeatEveryMinutes: minutesSchema.optional(),
  maxPrompts: z.int().min(1).max(20).optional(),
  snooze: snoozeSchema.optional(),
  /** Shown to the agent and put in the note. */
  explain: sentenceSchema,
});
export type Rule = z.output<typeof ruleSchema>;
