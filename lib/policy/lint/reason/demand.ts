import { judgeCondition } from '../../facts/condition.ts';
import type { KnownFacts } from '../../facts/facts.ts';
import type { Policy } from '../../schema.ts';
import type { Condition, Filter, FilterField } from '../../schema/filter.ts';
import type { Trigger } from '../../triggers/index.ts';
import type { Truth } from '../../verdict.ts';

/** What has to come out when a fact is judged; the last two leave room for "not known". */
export type Wanted = 'holds' | 'fails' | 'not_holds' | 'not_fails';

/** Something asked of one fact, judged by the same functions as a live ticket. */
export interface Demand {
  readonly field: FilterField;
  readonly operator: Condition['operator'];
  readonly values: readonly string[];
  readonly wanted: Wanted;
  judge(facts: KnownFacts): Truth;
}

/** All of them together. */
export type Demands = readonly Demand[];

/** Whether an answer is one that a demand wants. */
export function accepts(wanted: Wanted, truth: Truth): boolean {
  switch (wanted) {
    case 'holds':
      return truth === 'holds';
    case 'fails':
      return truth === 'not_yet';
    case 'not_holds':
      return truth !== 'holds';
    case 'not_fails':
      return truth !== 'not_yet';
  }
}

const demandOf = (condition: Condition, wanted: Wanted, policy: Policy): Demand => ({
  field: condition.field,
  operator: condition.operator,
  values: [condition.value].flat().map(String),
  wanted,
  judge: (facts) => judgeCondition(condition, facts, policy),
});

/** A filter holds when one of these alternatives does. */
export function whenHolds(filter: Filter | undefined, policy: Policy): readonly Demands[] {
  const always = [
    ...(filter?.all ?? []).map((condition) => demandOf(condition, 'holds', policy)),
    ...(filter?.none ?? []).map((condition) => demandOf(condition, 'fails', policy)),
  ];
  const any = filter?.any ?? [];
  if (any.length === 0) return [always];
  return any.map((condition) => [...always, demandOf(condition, 'holds', policy)]);
}

/** A filter doesn't hold, be it false or undecided, when one of these alternatives does. */
export function whenNotHolds(filter: Filter | undefined, policy: Policy): readonly Demands[] {
  const any = filter?.any ?? [];
  return [
    ...(filter?.all ?? []).map((condition) => [demandOf(condition, 'not_holds', policy)]),
    ...(filter?.none ?? []).map((condition) => [demandOf(condition, 'not_fails', policy)]),
    ...(any.length > 0 ? [any.map((condition) => demandOf(condition, 'not_holds', policy))] : []),
  ];
}

/** What a trigger asks of the facts; absent for those about what happened to the ticket. */
export function triggerDemand(
  trigger: Trigger,
  wanted: 'holds' | 'not_holds',
  { vocabulary }: Policy,
): Demand | undefined {
  switch (trigger.type) {
    case 'severity':
    case 'priority': {
      const { type: field, atLeast } = trigger;
      const levels = field === 'severity' ? vocabulary.severities : (vocabulary.priorities ?? []);
      const limit = levels.findIndex(({ id }) => id === atLeast);
      const judge = (facts: KnownFacts): Truth => known(facts[field], (level) => level <= limit);
      return { field, operator: 'at_least', values: [atLeast], wanted, judge };
    }
    case 'affectedUsers': {
      const { type: field, atLeast } = trigger;
      const judge = (facts: KnownFacts): Truth => known(facts[field], (count) => count >= atLeast);
      return { field, operator: 'at_least', values: [String(atLeast)], wanted, judge };
    }
    case 'flag': {
      const { type: field, anyOf: values } = trigger;
      const judge = (facts: KnownFacts): Truth =>
        values.some((flag) => facts.flags.has(flag)) ? 'holds' : 'not_yet';
      return { field, operator: 'contains_any', values, wanted, judge };
    }
    case 'time':
    case 'steps':
    case 'doubt':
    case 'bounces':
    case 'reassignments':
    case 'reopens':
    case 'similar':
    case 'sla':
      return undefined;
  }
}

function known<T>(value: T | undefined, test: (value: T) => boolean): Truth {
  if (value === undefined) return 'unknown';
  return test(value) ? 'holds' : 'not_yet';
}
