import * as z from 'zod';
import { idSchema } from '../../case/events.ts';
import { filterSchema } from './filter.ts';
import { nameSchema, sentenceSchema } from './text.ts';

export const evidenceKinds = ['none', 'text', 'log', 'screenshot'] as const;

const stepSchema = z.looseObject({
  id: idSchema,
  text: sentenceSchema,
  required: z.boolean().default(true),
  help: z.string().max(2_000).optional(),
  filter: filterSchema.optional(),
  evidence: z.enum(evidenceKinds).default('none'),
  risky: z.boolean().optional(),
});
export type Step = z.output<typeof stepSchema>;

export const checklistSchema = z.looseObject({
  id: idSchema,
  name: nameSchema.optional(),
  /** Empty: for every category without a checklist of its own. */
  categories: z.array(idSchema).max(50).default([]),
  includes: z.array(idSchema).max(10).optional(),
  steps: z.array(stepSchema).max(40).default([]),
});
export type Checklist = z.output<typeof checklistSchema>;
