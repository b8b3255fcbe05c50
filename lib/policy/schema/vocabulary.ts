import * as z from 'zod';
import { idSchema } from '../../case/events.ts';
import { flagSchema } from './fields.ts';
import { nameSchema, sentenceSchema } from './text.ts';

const severitySchema = z.looseObject({
  id: idSchema,
  label: nameSchema,
  definition: sentenceSchema.optional(),
  majorIncident: z.boolean().optional(),
});

const categorySchema = z.looseObject({
  id: idSchema,
  label: nameSchema,
  parent: idSchema.optional(),
  /** They suggest a category; the agent confirms. */
  hints: z
    .array(
      z.looseObject({
        field: z.enum(['title', 'tags', 'form']),
        operator: z.literal('contains_any'),
        value: z.array(z.string().min(1).max(120)).min(1).max(50),
      }),
    )
    .max(20)
    .optional(),
});

export const vocabularySchema = z.looseObject({
  /** Most severe first. */
  severities: z.array(severitySchema).max(20).default([]),
  priorities: z.array(severitySchema).max(20).optional(),
  categories: z.array(categorySchema).max(200).default([]),
  flags: z.array(flagSchema).max(50).default([]),
});
