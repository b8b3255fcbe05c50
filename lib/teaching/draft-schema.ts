import '../case/jitless.ts';
import * as z from 'zod';
import {
  addressSchema,
  locatorSchema,
  proofSchema,
  statusWordSchema,
} from '../policy/schema/taught-schema.ts';
import {
  pointingProblems,
  type TeachingAct,
  type TeachingDraft,
  type TeachingReport,
} from './draft.ts';
import { teachingFields } from './fields.ts';
import { taughtFacts } from '../helpdesks/taught/facts.ts';
import { stabilityReasons } from './stability.ts';

/** What comes from a page that is taught, and what was kept of it. */
const text = z.string().max(4_000);
const field = z.enum(teachingFields);
const fact = z.enum(taughtFacts);
const placed = z.enum(['number', ...taughtFacts, 'note']);

const placeSchema = z.object({
  locator: locatorSchema,
  value: text,
  stability: z.object({
    score: z.number().min(0).max(100),
    word: z.enum(['strong', 'fair', 'weak']),
    reason: z.enum(stabilityReasons),
  }),
});

const problem = z.object({ field, why: z.enum(pointingProblems) });

const pickedSchema = z.union([
  problem,
  z.object({ field: z.literal('internal'), proof: proofSchema }),
  z.object({
    field: z.literal('number'),
    place: placeSchema,
    address: addressSchema,
    ticketId: z.string().max(64),
  }),
  z.object({ field: z.enum([...taughtFacts, 'note']), place: placeSchema }),
]);

const lookSchema = z.object({
  ticketId: z.string().max(64).nullable(),
  number: z.enum(['found', 'same', 'missing', 'unconfirmed']),
  values: z.partialRecord(fact, text),
  missing: z.array(fact).max(taughtFacts.length),
  suspicious: z.array(fact).max(taughtFacts.length),
  note: z.enum(['internal', 'not_internal_now', 'missing']).nullable(),
});

export const reportSchema = z.discriminatedUnion('is', [
  z.object({ is: z.literal('here') }),
  z.object({ is: z.literal('walked'), to: text }),
  z.object({ is: z.literal('picked'), picked: pickedSchema }),
  z.object({ is: z.literal('cancelled') }),
  z.object({ is: z.literal('looked'), look: lookSchema, address: addressSchema }),
]) satisfies z.ZodType<TeachingReport>;

export const actSchema = z.discriminatedUnion('do', [
  z.object({ do: z.literal('begin') }),
  z.object({ do: z.literal('point'), field }),
  z.object({ do: z.literal('walk'), by: z.union([z.literal(1), z.literal(-1)]) }),
  z.object({ do: z.literal('take') }),
  z.object({ do: z.literal('cancel') }),
  z.object({ do: z.literal('clear'), field }),
  z.object({ do: z.literal('never_public'), on: z.boolean() }),
  z.object({
    do: z.literal('status_word'),
    label: z.string().min(1).max(120),
    word: statusWordSchema.nullable(),
  }),
  z.object({ do: z.literal('name'), name: z.string().max(120) }),
  z.object({ do: z.literal('side'), side: z.enum(['left', 'right']) }),
  z.object({ do: z.literal('check') }),
  z.object({ do: z.literal('back') }),
  z.object({ do: z.literal('save') }),
  z.object({ do: z.literal('stop') }),
]) satisfies z.ZodType<TeachingAct>;

export const draftSchema = z.object({
  origin: z.url().max(300),
  name: z.string().max(120),
  stage: z.enum(['first', 'check']),
  pointing: field.nullable(),
  walkedTo: text.nullable(),
  problem: problem.nullable(),
  address: addressSchema.nullable(),
  ticketId: z.string().max(64).nullable(),
  places: z.partialRecord(placed, placeSchema),
  proof: proofSchema.nullable(),
  statusWords: z.record(z.string().min(1).max(120), statusWordSchema),
  look: lookSchema.nullable(),
}) satisfies z.ZodType<TeachingDraft>;
