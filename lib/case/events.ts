import * as z from 'zod';
import { cleanText, textLimits } from './text.ts';
import { caseKeySchema, instant, ticketRecordSchema } from './ticket.ts';

/** Ids inside a policy document. */
export const idPattern = /^[a-z0-9][a-z0-9_-]{0,62}$/;
export const idSchema = z.string().regex(idPattern);

export const said = z.string().transform((text) => cleanText(text, textLimits.paragraph));

export const stepResults = [
  'fixed',
  'no_change',
  'failed',
  'not_applicable',
  'blocked',
  'skipped',
] as const;
export type StepResult = (typeof stepResults)[number];

export const doubtReasons = [
  'unsure_next_step',
  'risky_change',
  'missing_access',
  'missing_skill',
  'needs_decision',
  'out_of_scope',
] as const;
export type DoubtReason = (typeof doubtReasons)[number];

export const overrideReasons = [
  'workaround_found',
  'nearly_solved',
  'waiting_for_requester',
  'duplicate',
  'policy_wrong_here',
] as const;
export type OverrideReason = (typeof overrideReasons)[number];

/** Work on a ticket that no page shows. */
export const offScreenModes = ['phone', 'remote_session', 'on_site'] as const;
export type OffScreenMode = (typeof offScreenModes)[number];

/** Why a stretch of hands-on time ended; the last two are of work away from the screen. */
export const intervalEnds = [
  'left',
  'idle',
  'paused',
  'switched',
  'gap',
  'confirmed',
  'done',
] as const;
export type IntervalEnd = (typeof intervalEnds)[number];

/** How a note left Baton. */
export const noteDeliveries = ['inserted', 'copied'] as const;

/** What an agent writes into a section of the note, or why nobody knows. */
export const noteAnswerSchema = z.union([
  z.object({ text: z.string().transform((text) => cleanText(text, textLimits.note)) }),
  z.object({ unknownBecause: said }),
]);
export type NoteAnswer = z.output<typeof noteAnswerSchema>;

/**
 * One thing that happened. The journal is append-only: a mistake is taken back
 * by a `retracted` event, never erased. Later versions add members to this
 * union and optional keys to its members; they never change a meaning.
 */
export const eventBodySchema = z.discriminatedUnion('type', [
  /** A look at the ticket's page. */
  z.object({ type: z.literal('observed'), record: ticketRecordSchema }),
  /** A closed stretch of hands-on time, half-open: [startedAt, endedAt). */
  z.object({
    type: z.literal('worked'),
    startedAt: instant,
    endedAt: instant,
    ended: z.enum(intervalEnds),
    /** Absent: at the ticket's page. */
    offScreen: z.enum(offScreenModes).optional(),
  }),
  /** Work away from the screen that nobody confirmed: not counted, but shown, to be added by hand. */
  z.object({
    type: z.literal('unconfirmed'),
    startedAt: instant,
    endedAt: instant,
    offScreen: z.enum(offScreenModes),
  }),
  /** The agent says that they worked then, or that they didn't. The later one counts. */
  z.object({ type: z.literal('timeAdded'), startedAt: instant, endedAt: instant }),
  z.object({ type: z.literal('timeRemoved'), startedAt: instant, endedAt: instant }),
  /** "I made progress", said without a step; how often is the policy's affair. */
  z.object({ type: z.literal('progress') }),
  /** The computer's clock moved against its own running time; no time was counted. */
  z.object({ type: z.literal('discontinuity'), jumpMs: z.int() }),
  z.object({ type: z.literal('paused') }),
  z.object({ type: z.literal('resumed') }),
  z.object({ type: z.literal('severity'), severity: idSchema }),
  z.object({ type: z.literal('affectedUsers'), count: z.int().min(0).max(10_000_000) }),
  z.object({ type: z.literal('category'), category: idSchema }),
  z.object({ type: z.literal('flag'), flag: idSchema, on: z.boolean() }),
  z.object({
    type: z.literal('step'),
    checklist: idSchema,
    step: idSchema,
    result: z.enum(stepResults),
    evidence: said.optional(),
  }),
  z.object({
    type: z.literal('alsoTried'),
    text: said,
    result: z.enum(stepResults),
    evidence: said.optional(),
  }),
  z.object({ type: z.literal('doubt'), reason: z.enum(doubtReasons), detail: said.optional() }),
  /** A rule's card or warning came up. */
  z.object({ type: z.literal('prompted'), rule: idSchema, notified: z.boolean() }),
  z.object({
    type: z.literal('snoozed'),
    rule: idSchema,
    minutes: z.int().min(1).max(525_600),
    reason: said.optional(),
  }),
  z.object({
    type: z.literal('overridden'),
    rule: idSchema,
    reason: z.enum(overrideReasons),
    detail: said.optional(),
  }),
  z.object({ type: z.literal('noteAnswer'), section: idSchema, answer: noteAnswerSchema }),
  /** Another receiver than the policy's; null goes back to the policy's. */
  z.object({ type: z.literal('receiver'), tier: idSchema.nullable() }),
  /** A finished note left Baton; the helpdesk doesn't hold it yet. */
  z.object({
    type: z.literal('noteDelivered'),
    reference: z.string().max(40),
    fromTier: idSchema,
    toTier: idSchema,
    rules: z.array(idSchema).max(200),
    delivery: z.enum(noteDeliveries),
    /** Others are asked to join in; the ticket stays where it is. */
    swarm: z.boolean().optional(),
  }),
  /** The note was seen in the ticket, or the agent said that it is there. */
  z.object({
    type: z.literal('handedOver'),
    reference: z.string().max(40),
    confirmedBy: z.enum(['page', 'agent']),
  }),
  /** The event with that sequence number was a mistake and doesn't count. */
  z.object({ type: z.literal('retracted'), event: z.int().min(1) }),
  /** The journal was found damaged and mended as far as possible. */
  z.object({
    type: z.literal('repaired'),
    expected: z.int().min(0),
    found: z.int().min(0),
    restored: z.int().min(0),
  }),
]);
export type EventBody = z.output<typeof eventBodySchema>;

/** An event as the journal keeps it. */
export const journalEventSchema = z.object({
  /** 1, 2, 3 … without a gap. */
  seq: z.int().min(1),
  at: instant,
  /** The ticket it belongs to; absent for events about the journal itself. */
  case: caseKeySchema.optional(),
  /** Id of the command that caused it: the same command is applied once. */
  command: z.string().max(64).optional(),
  /** `id@revision` of the policy in force. */
  policy: z.string().max(100).optional(),
  body: eventBodySchema,
  /** SHA-256, hexadecimal, over the previous event's hash and this event. */
  hash: z.string().regex(/^[0-9a-f]{64}$/),
});
export type JournalEvent = z.output<typeof journalEventSchema>;
