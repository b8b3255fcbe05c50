import type { KnownFacts } from '../facts/facts.ts';
import { judgeFilter } from '../facts/filter.ts';
import type { Policy } from '../schema.ts';
import type { Route } from '../schema/rule.ts';
import type { Tier } from '../schema/tier.ts';

/** What the routes say of a ticket at a tier. */
export interface Routing {
  /** The one that decides. */
  readonly route?: Route;
  /** Those before it that can't be decided, for lack of facts. */
  readonly undecided: readonly Route[];
}

/**
 * Which route a ticket takes from a tier: the first in the document that leaves
 * from it and whose filter holds. A filter that can't be decided is passed
 * over, so an unconditional route at the end catches tickets about which little
 * is known.
 */
export function routeFrom(tier: Tier, facts: KnownFacts, policy: Policy): Routing {
  const undecided: Route[] = [];
  for (const route of policy.routes) {
    if (!route.from.includes(tier.id)) continue;
    const truth = judgeFilter(route.filter, facts, policy);
    if (truth === 'holds') return { route, undecided };
    if (truth === 'unknown') undecided.push(route);
  }
  return { undecided };
}

/** Whether the policy knows any way out of a tier. */
export const hasWayOut = (tier: Tier, policy: Policy): boolean =>
  tier.final !== true &&
  policy.routes.some(({ from, to }) => from.includes(tier.id) && to !== tier.id);
