import * as z from 'zod';
import { factNames } from '../case/fact-names.ts';
import type { Readings } from '../page/readings.ts';

const count = z.int().min(0);

/** What a page said that can be read there: data from a stranger, like all that comes from a page. */
export const readingsSchema = z.object({
  helpdesk: z.string().max(40),
  recognised: z.boolean(),
  found: z.boolean(),
  facts: z
    .array(
      z.object({
        name: z.enum(factNames),
        from: z.enum(['page', 'api', 'conversation', 'taught']).nullable(),
      }),
    )
    .max(40),
  api: z.enum(['answered', 'silent', 'not_asked']),
  entries: z.object({ public: count, internal: count, unknown: count }).nullable(),
  composer: z.enum(['ready', 'closed', 'public', 'none']),
}) satisfies z.ZodType<Readings>;
