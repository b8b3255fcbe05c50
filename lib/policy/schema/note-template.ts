import * as z from 'zod';
import { idSchema } from '../../case/events.ts';
import { nameSchema } from './text.ts';

const sectionSchema = z.looseObject({
  id: idSchema,
  heading: nameSchema,
  source: z.enum(['auto', 'ask', 'mixed']),
  minChars: z.int().min(1).max(2_000).optional(),
  /** Tiers whose people need this section answered. */
  requiredForTiers: z.array(idSchema).max(50).default([]),
  unknownAllowed: z.boolean().default(true),
  redact: z.boolean().optional(),
});
export type TemplateSection = z.output<typeof sectionSchema>;

export const noteTemplateSchema = z.looseObject({
  id: idSchema,
  name: nameSchema,
  format: z.enum(['plain', 'markdown', 'html']).default('markdown'),
  sections: z.array(sectionSchema).min(1).max(40),
});
export type NoteTemplate = z.output<typeof noteTemplateSchema>;
