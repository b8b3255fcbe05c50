import '../../case/jitless.ts';
import * as z from 'zod';
import { ticketStatuses } from '../../case/statuses.ts';
import type { TaughtDefinition, TaughtFact } from './taught.ts';

/**
 * A taught helpdesk as it comes from a file, a policy or the storage. Strict:
 * a key that nobody knows is a mistake. For the background and our own pages;
 * helpdesks' pages get what was parsed.
 */
const tag = z.string().regex(/^[a-z][a-z0-9-]{0,60}$/);
const text = z.string().min(1).max(120);
const className = z.string().regex(/^[^\s."'\\]{1,100}$/);
const path = z.string().regex(/^\/[^\s?#]{0,500}$/);

const more = {
  path: z
    .array(z.strictObject({ tag, nth: z.int().min(1).max(1_000).optional() }))
    .max(12)
    .optional(),
  deep: z.literal(true).optional(),
};

const waySchema = z.discriminatedUnion('by', [
  z.strictObject({
    by: z.literal('attribute'),
    tag,
    attribute: z.string().regex(/^[a-z][a-z0-9_-]{0,80}$/),
    value: z.string().max(200),
    ...more,
  }),
  z.strictObject({
    by: z.literal('label'),
    tag,
    label: text,
    beside: z.enum(['next', 'parent_next', 'control']),
    ...more,
  }),
  z.strictObject({ by: z.literal('text'), tag, text, ...more }),
  z.strictObject({
    by: z.literal('classes'),
    tag,
    classes: z.array(className).min(1).max(5),
    ...more,
  }),
  z.strictObject({ by: z.literal('tag'), tag, ...more }),
]);

export const locatorSchema = z.array(waySchema).min(1).max(6);

const form = z.enum(['digits', 'code']);
export const addressSchema = z.discriminatedUnion('in', [
  z.strictObject({ in: z.literal('path'), form, path: path.includes('{id}') }),
  z.strictObject({ in: z.literal('query'), form, path, name: z.string().min(1).max(100) }),
  z.strictObject({ in: z.literal('hash'), form, path, hash: z.string().max(500).includes('{id}') }),
  z.strictObject({ in: z.literal('page'), form, path }),
]);

export const proofSchema = z.discriminatedUnion('by', [
  z.strictObject({ by: z.literal('agent') }),
  z.strictObject({ by: z.literal('checked'), at: locatorSchema }),
  z.strictObject({
    by: z.literal('attribute'),
    at: locatorSchema,
    attribute: z.string().regex(/^(?:aria|data)-[a-z-]{1,60}$/),
    value: z.string().min(1).max(60),
  }),
  z.strictObject({ by: z.literal('class'), at: locatorSchema, name: className }),
]);

export const statusWordSchema = z.enum(ticketStatuses);

const fieldsSchema = z.strictObject({
  subject: locatorSchema.optional(),
  requester: locatorSchema.optional(),
  status: locatorSchema.optional(),
  priority: locatorSchema.optional(),
  assignee: locatorSchema.optional(),
  group: locatorSchema.optional(),
  category: locatorSchema.optional(),
  service: locatorSchema.optional(),
  location: locatorSchema.optional(),
  description: locatorSchema.optional(),
  agent: locatorSchema.optional(),
} satisfies Record<TaughtFact, z.ZodType>);

export const taughtSchema = z.strictObject({
  format: z.literal(1),
  /** `taught-` and this is the helpdesk's id in the journal. */
  id: z.string().regex(/^[a-z0-9][a-z0-9-]{0,32}$/),
  name: text,
  version: z.int().min(1),
  origin: z
    .url({ protocol: /^https?$/ })
    .max(300)
    .regex(/^https?:\/\/[^/?#]+$/),
  address: addressSchema,
  number: locatorSchema,
  fields: fieldsSchema,
  statusWords: z.record(z.string().min(1).max(120), statusWordSchema).optional(),
  note: z.strictObject({ field: locatorSchema, internal: proofSchema }).nullable(),
}) satisfies z.ZodType<TaughtDefinition>;
