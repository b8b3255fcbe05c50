import * as z from 'zod';
import { idSchema } from '../case/events.ts';
import { calendarSchema } from './schema/calendar.ts';
import { checklistSchema } from './schema/checklist.ts';
import { defaultsSchema } from './schema/defaults.ts';
import { noteTemplateSchema } from './schema/note-template.ts';
import {
  cadenceSchema,
  followUpSchema,
  privacySchema,
  slaTargetSchema,
} from './schema/promises.ts';
import { routeSchema, ruleSchema } from './schema/rule.ts';
import { taughtSchema } from './schema/taught-schema.ts';
import { nameSchema } from './schema/text.ts';
import { tierSchema } from './schema/tier.ts';
import { vocabularySchema } from './schema/vocabulary.ts';

/**
 * The escalation policy document, `baton.policy/1`: data only, no code, no
 * regular expressions, no templates that execute. Lengths of time are whole
 * minutes in the file. Unknown keys are kept and reported, never an error, so
 * that an older Baton reads a newer file of the same major. Its parts have a
 * file each in `schema/`.
 */
export const policySchemaId = 'baton.policy/1';

/** More would be no policy that anybody can follow. */
export const maxRules = 1_000;

export const policySchema = z.looseObject({
  /** For editors that complete and check while one types. */
  $schema: z.string().max(500).optional(),
  schema: z.literal(policySchemaId),
  id: idSchema,
  /** Only grows. */
  revision: z.int().min(1),
  name: nameSchema,
  description: z.string().max(2_000).optional(),
  owner: z.looseObject({ name: nameSchema, contact: z.string().max(200).optional() }).optional(),
  updatedAt: z.iso.datetime({ offset: true }).optional(),
  language: z.string().max(20).optional(),
  defaults: defaultsSchema,
  vocabulary: vocabularySchema.default({ severities: [], categories: [], flags: [] }),
  calendars: z.array(calendarSchema).max(50).default([]),
  tiers: z.array(tierSchema).min(1).max(50),
  routes: z.array(routeSchema).max(200).default([]),
  rules: z.array(ruleSchema).max(maxRules).default([]),
  checklists: z.array(checklistSchema).max(200).default([]),
  noteTemplates: z.array(noteTemplateSchema).max(50).default([]),
  slaTargets: z.array(slaTargetSchema).max(50).optional(),
  updateCadence: z.array(cadenceSchema).max(50).optional(),
  followUp: followUpSchema.optional(),
  privacy: privacySchema.optional(),
  /** Helpdesks that were taught by pointing, for everybody who uses this policy. */
  helpdesks: z.array(taughtSchema).max(20).optional(),
});

/** A policy that was parsed: defaults filled in, references checked, rules this version can't judge taken out. */
export type Policy = z.output<typeof policySchema>;
