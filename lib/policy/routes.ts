import type { KnownFacts } from './facts.ts';
import { judgeFilter } from './filter.ts';
import type { Policy } from './schema.ts';
import type { Tier } from './schema/tier.ts';
import { findTier } from './tier.ts';
import type { Destination } from './verdict.ts';

/**
 * Who is next from a tier: the first route in the document that leaves from it
 * and whose filter holds. A filter that can't be decided is passed over, so an
 * unconditional route at the end catches tickets about which little is known.
 */
export function routeFrom(tier: Tier, facts: KnownFacts, policy: Policy): Destination | undefined {
  const route = policy.routes.find(
    ({ from, filter }) => from.includes(tier.id) && judgeFilter(filter, facts, policy) === 'holds',
  );
  return route && elsewhere(tier, findTier(policy, route.to), 'route');
}

/** A destination, unless the ticket is there already. */
export const elsewhere = (
  from: Tier,
  to: Tier | undefined,
  by: Destination['by'],
): Destination | undefined =>
  to && to.id !== from.id ? { tier: to, by, targets: to.targets, insteadOf: [] } : undefined;

/** Whether the policy knows any way out of a tier. */
export const hasWayOut = (tier: Tier, policy: Policy): boolean =>
  tier.final !== true &&
  policy.routes.some(({ from, to }) => from.includes(tier.id) && to !== tier.id);
