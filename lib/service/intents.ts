import * as z from 'zod';
import { instant } from '../case/ticket.ts';
import {
  doubtReasons,
  idSchema,
  noteAnswerSchema,
  offScreenModes,
  overrideReasons,
  said,
  stepResults,
} from '../case/events.ts';

/** What a person does on one of our own pages about the ticket it shows. */
export const intentSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('pause') }),
  z.object({ type: z.literal('resume') }),
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
  z.object({
    type: z.literal('snooze'),
    rule: idSchema,
    minutes: z.int().min(1).max(525_600),
    reason: said.optional(),
  }),
  z.object({
    type: z.literal('override'),
    rule: idSchema,
    reason: z.enum(overrideReasons),
    detail: said.optional(),
  }),
  z.object({ type: z.literal('noteAnswer'), section: idSchema, answer: noteAnswerSchema }),
  /** Another receiver than the policy's. */
  z.object({ type: z.literal('chooseTier'), tier: idSchema.nullable() }),
  /** Put the note into the helpdesk's internal-note editor of the tab that shows the ticket. */
  z.object({ type: z.literal('insertNote') }),
  /** The note was put on the clipboard. */
  z.object({ type: z.literal('noteCopied') }),
  /** The agent says that the helpdesk holds the note. */
  z.object({ type: z.literal('confirmHandover'), reference: z.string().max(40) }),
  /** "I made progress", without a step. */
  z.object({ type: z.literal('progress') }),
  /** From now on the agent works on this ticket away from its page. */
  z.object({ type: z.literal('offScreenStart'), mode: z.enum(offScreenModes) }),
  /** They still do. */
  z.object({ type: z.literal('offScreenConfirm') }),
  z.object({ type: z.literal('offScreenEnd') }),
  /**
   * Corrections of hands-on time, in milliseconds since 1970, half-open. To take out
   * what wasn't counted anyway says that it isn't to be asked about again.
   */
  z.object({ type: z.literal('timeAdded'), startedAt: instant, endedAt: instant }),
  z.object({ type: z.literal('timeRemoved'), startedAt: instant, endedAt: instant }),
  z.object({ type: z.literal('undo'), seq: z.int().min(1) }),
  z.object({ type: z.literal('dismiss'), notice: z.string().max(100) }),
]);
export type Intent = z.input<typeof intentSchema>;
export type ParsedIntent = z.output<typeof intentSchema>;
