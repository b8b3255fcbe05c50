import type * as z from 'zod';
import type { Case } from '../../case/case.ts';
import type { TicketStatus } from '../../case/statuses.ts';
import type { Anchor, ClockKind } from '../../clock/clock.ts';
import type { DurationMs, EpochMs } from '../../clock/units.ts';
import type { ClockReading } from '../time/clocks.ts';
import type { ResolvedChecklist } from '../facts/checklist.ts';
import type { KnownFacts } from '../facts/facts.ts';
import type { ReferenceList } from '../lint/references.ts';
import type { Policy } from '../schema.ts';
import type { FilterField } from '../schema/filter.ts';
import type { SlaMetric } from '../schema/promises.ts';
import type { Promised } from '../time/sla.ts';
import type { Assessment } from '../verdict.ts';

/**
 * How severe a trigger's class is when two rules of the same urgency fire;
 * lower wins:
 *
 * 0 flag · 1 severity, priority, affectedUsers, similar, sla: how much harm is
 * done, to how many, and what was promised to them · 2 doubt · 3 bounces,
 * reassignments, reopens: nobody owns it · 4 steps · 5 time: the desk's own limits.
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
  /**
   * Without statuses, the policy's own `pauseOnStatus` counts; without the id of a
   * calendar, that of the tier that has the ticket, or else the policy's own.
   */
  clock(
    kind: ClockKind,
    since: Anchor,
    pauseOnStatus?: readonly TicketStatus[],
    calendar?: string,
  ): ClockReading;
  /** What the helpdesk's page or the policy promises the requester, if anything. */
  promised(metric: SlaMetric, source: 'page' | 'policy'): Promised | undefined;
  /** The one with that id, or the one that applies to the ticket. */
  checklist(id?: string): ResolvedChecklist | undefined;
  /** What the agent said of a case, else what the policy's hints point at. */
  categoryOf(theCase: Case): string | undefined;
}

/** A clock, and the length of it at which a trigger holds. */
export interface Wait {
  readonly reading: ClockReading;
  readonly limit: DurationMs;
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
  /** What it asks for, in words: "20 min of work without progress", "severity High or worse". */
  asks(params: z.output<Schema>, policy: Policy): string;
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
  /** For kinds that hold by time alone: warnings and snoozes run on the same clock. */
  waitsFor?(params: z.output<Schema>, context: TriggerContext): Wait | undefined;
  /** How far back it looks at other tickets that the agent worked on, in minutes. */
  looksBackMinutes?(params: z.output<Schema>): number;
  /** Names of entries elsewhere in the policy, with the key they stand under, for the linter. */
  names?(params: z.output<Schema>): readonly NamedEntry[];
  /** Valid documents of this kind, for the contract test and the documentation. */
  readonly examples: readonly z.input<Schema>[];
}

export const defineTrigger = <Type extends string, Schema extends z.ZodType>(
  definition: TriggerDefinition<Type, Schema>,
): TriggerDefinition<Type, Schema> => definition;
