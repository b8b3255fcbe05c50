import type * as z from 'zod';
import type { Case } from '../../case/case.ts';
import type { TicketStatus } from '../../case/ticket.ts';
import type { Anchor, ClockKind } from '../../clock/clock.ts';
import type { EpochMs } from '../../clock/units.ts';
import type { ClockReading } from '../clocks.ts';
import type { ResolvedChecklist } from '../checklist.ts';
import type { KnownFacts } from '../facts.ts';
import type { ReferenceList } from '../lint/references.ts';
import type { Policy } from '../schema.ts';
import type { FilterField } from '../schema/filter.ts';
import type { Assessment } from '../verdict.ts';

/**
 * How severe a trigger's class is when two rules of the same urgency fire;
 * lower wins. Flags and security first, time last.
 */
export type TriggerRank = 0 | 1 | 2 | 3 | 4 | 5;

/** What triggers may look at. What several of them need is computed once. */
export interface TriggerContext {
  readonly policy: Policy;
  readonly case: Case;
  readonly now: EpochMs;
  readonly facts: KnownFacts;
  /** Other tickets that the agent worked on lately. */
  readonly others: readonly Case[];
  /** Without statuses, the policy's own `pauseOnStatus` counts. */
  clock(kind: ClockKind, since: Anchor, pauseOnStatus?: readonly TicketStatus[]): ClockReading;
  /** The one with that id, or the one that applies to the ticket. */
  checklist(id?: string): ResolvedChecklist | undefined;
}

export interface NamedEntry {
  readonly list: ReferenceList;
  readonly id: string | undefined;
  readonly under: string;
}

/** A trigger kind: one file that carries everything about itself. */
export interface TriggerDefinition<Type extends string, Schema extends z.ZodType> {
  /** File name = `type` in policies. */
  readonly type: Type;
  readonly schema: Schema;
  readonly rank: TriggerRank;
  /** Facts to ask for when they are unknown. */
  needs(params: z.output<Schema>): readonly FilterField[];
  assess(params: z.output<Schema>, context: TriggerContext): Assessment;
  /**
   * When the facts that it judges last changed: an answer that the agent gave
   * before says nothing of what is there now. Time that passes is no change.
   */
  changedAt(params: z.output<Schema>, context: TriggerContext): EpochMs | undefined;
  /** Since when it holds, for kinds where that isn't when the facts changed. */
  heldSince?(params: z.output<Schema>, context: TriggerContext): EpochMs | undefined;
  /** Names of entries elsewhere in the policy, with the key they stand under, for the linter. */
  names?(params: z.output<Schema>): readonly NamedEntry[];
  /** What this version can't measure of it, if anything: then its rule is taken out. */
  unmeasured?(params: z.output<Schema>): string | undefined;
  /** Valid documents of this kind, for the contract test and the documentation. */
  readonly examples: readonly z.input<Schema>[];
}

export const defineTrigger = <Type extends string, Schema extends z.ZodType>(
  definition: TriggerDefinition<Type, Schema>,
): TriggerDefinition<Type, Schema> => definition;
