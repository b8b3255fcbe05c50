import type * as z from 'zod';
import type { Case } from '../../case/case.ts';
import type { EpochMs } from '../../clock/units.ts';
import type { FilterField, Policy } from '../schema.ts';
import type { Assessment } from '../verdict.ts';

/**
 * How severe a trigger's class is when two rules of the same urgency fire;
 * lower wins. Flags and security first, time last.
 */
export type TriggerRank = 0 | 1 | 2 | 3 | 4 | 5;

export interface TriggerContext {
  readonly policy: Policy;
  readonly case: Case;
  readonly now: EpochMs;
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
  /** Valid documents of this kind, for the contract test and the documentation. */
  readonly examples: readonly z.input<Schema>[];
}

export const defineTrigger = <Type extends string, Schema extends z.ZodType>(
  definition: TriggerDefinition<Type, Schema>,
): TriggerDefinition<Type, Schema> => definition;
