import { ticketStatuses } from '../../../case/statuses.ts';
import { withParents, type KnownFacts } from '../../facts/facts.ts';
import type { Policy } from '../../schema.ts';
import type { FilterField } from '../../schema/filter.ts';
import { accepts, type Demand, type Demands } from './demand.ts';
import { setPossible } from './set-possible.ts';
import { textPossible } from './text-possible.ts';
import { nothingKnown } from './ticket.ts';

/** A corner of all tickets to look at; what it doesn't fix is free. */
export interface Corner {
  /** Place in the policy's list. */
  readonly severity?: number;
  readonly category?: string;
}

/**
 * Whether some ticket could meet all demands. "No" is proven, for every ticket
 * there can be; "yes" may be wrong, where texts have to contain something.
 * Facts don't depend on each other, so each is looked at by itself: where it
 * has few values all are tried, where it has many one of each kind.
 */
export function possible(demands: Demands, policy: Policy, corner: Corner = {}): boolean {
  for (const [index, { field }] of demands.entries()) {
    if (demands.findIndex((other) => other.field === field) !== index) continue;
    const ofField = demands.filter((other) => other.field === field);
    if (!fieldPossible(field, ofField, policy, corner)) return false;
  }
  return true;
}

function fieldPossible(
  field: FilterField,
  demands: Demands,
  policy: Policy,
  corner: Corner,
): boolean {
  const some = (candidates: readonly Partial<KnownFacts>[]): boolean =>
    candidates.some((candidate) => meets(demands, { ...nothingKnown, ...candidate }));
  switch (field) {
    case 'severity': {
      if (corner.severity !== undefined) return some([{ severity: corner.severity }]);
      return some([{}, ...policy.vocabulary.severities.map((_, severity) => ({ severity }))]);
    }
    case 'category': {
      const { category } = corner;
      if (category !== undefined) return some([{ categories: withParents(policy, category) }]);
      return some([{}, ...categoriesOf(policy)]);
    }
    case 'affectedUsers':
      return some([{}, ...countsAround(demands).map((affectedUsers) => ({ affectedUsers }))]);
    case 'status':
      return some([{}, ...ticketStatuses.map((status) => ({ status }))]);
    case 'priority': {
      const levels = (policy.vocabulary.priorities ?? []).map((_, priority) => ({ priority }));
      const text = (priorityLabel: string) => ({ priorityLabel });
      return some([{}, ...levels]) || textPossible(demands, (one) => some([text(one)]));
    }
    case 'flag':
      return setPossible(demands);
    case 'tag':
      return some([{}]) || setPossible(demands);
    case 'group':
    case 'assignee':
    case 'requester':
    case 'title':
      return some([{}]) || textPossible(demands, (one) => some([{ [field]: one }]));
  }
}

/** Asked for again and again, and the same for all rules of a policy. */
const categories = new WeakMap<Policy, readonly Partial<KnownFacts>[]>();

function categoriesOf(policy: Policy): readonly Partial<KnownFacts>[] {
  const known = categories.get(policy);
  if (known) return known;
  // A case may still have a category that an older policy had.
  const former: ReadonlySet<string> = new Set();
  const listed = policy.vocabulary.categories.map(({ id }) => withParents(policy, id));
  const made = [former, ...listed].map((line) => ({ categories: line }));
  categories.set(policy, made);
  return made;
}

const meets = (demands: Demands, facts: KnownFacts): boolean =>
  demands.every((demand) => accepts(demand.wanted, demand.judge(facts)));

/** Whole numbers at, below and above each that is compared with: one of each kind. */
const countsAround = (demands: readonly Demand[]): readonly number[] => {
  const limits = demands.flatMap(({ values }) => values.map((value) => Math.floor(Number(value))));
  const around = limits.flatMap((at) => [at - 1, at, at + 1, at + 2]);
  return [0, ...around.filter((count) => count >= 0)];
};
