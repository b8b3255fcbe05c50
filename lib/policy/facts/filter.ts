import { judgeCondition } from './condition.ts';
import type { KnownFacts } from './facts.ts';
import type { Policy } from '../schema.ts';
import type { Condition, Filter, FilterField } from '../schema/filter.ts';
import type { Truth } from '../verdict.ts';

/**
 * Whether a ticket is one that a filter means, in Kleene's three-valued logic:
 * what is decided whatever the missing facts are is decided, everything else is
 * unknown. No filter, or an empty list in it, asks for nothing.
 */
export function judgeFilter(filter: Filter | undefined, facts: KnownFacts, policy: Policy): Truth {
  if (!filter) return 'holds';
  let open = false;
  for (const condition of filter.all ?? []) {
    const truth = judgeCondition(condition, facts, policy);
    if (truth === 'not_yet') return 'not_yet';
    if (truth === 'unknown') open = true;
  }
  for (const condition of filter.none ?? []) {
    const truth = judgeCondition(condition, facts, policy);
    if (truth === 'holds') return 'not_yet';
    if (truth === 'unknown') open = true;
  }
  const any = judgeAny(filter.any ?? [], facts, policy);
  if (any === 'not_yet') return 'not_yet';
  return open || any === 'unknown' ? 'unknown' : 'holds';
}

/** One of them is enough; none at all asks for nothing. */
export function judgeAny(
  conditions: readonly Condition[],
  facts: KnownFacts,
  policy: Policy,
): Truth {
  if (conditions.length === 0) return 'holds';
  let result: Truth = 'not_yet';
  for (const condition of conditions) {
    const truth = judgeCondition(condition, facts, policy);
    if (truth === 'holds') return 'holds';
    if (truth === 'unknown') result = 'unknown';
  }
  return result;
}

/** The facts for lack of which a filter can't be decided. */
export function missingFields(
  filter: Filter | undefined,
  facts: KnownFacts,
  policy: Policy,
): ReadonlySet<FilterField> {
  const any = filter?.any ?? [];
  const open = judgeAny(any, facts, policy) === 'unknown' ? any : [];
  return new Set(
    [...(filter?.all ?? []), ...open, ...(filter?.none ?? [])]
      .filter((condition) => judgeCondition(condition, facts, policy) === 'unknown')
      .map(({ field }) => field),
  );
}

/** Every condition of a filter. */
export const conditionsOf = (filter: Filter | undefined): readonly Condition[] => [
  ...(filter?.all ?? []),
  ...(filter?.any ?? []),
  ...(filter?.none ?? []),
];
