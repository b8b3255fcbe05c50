import type { Case } from '../../case/case.ts';
import type { Policy } from '../schema.ts';
import type { Tier } from '../schema/tier.ts';

/**
 * The tier that has the ticket. A tier that the policy no longer knows counts
 * as the start: a newer policy may have taken it out.
 */
export const currentTier = (policy: Policy, theCase: Case): Tier =>
  findTier(policy, theCase.tier?.id) ??
  findTier(policy, policy.defaults.startTier) ??
  nameless(policy.defaults.startTier);

export const findTier = (policy: Policy, id: string | undefined): Tier | undefined =>
  policy.tiers.find((tier) => tier.id === id);

/** For a document without any tier, which parsing refuses: evaluation is total all the same. */
const nameless = (id: string): Tier => ({
  id,
  level: 1,
  name: id,
  kind: 'internal',
  targets: [],
  outOfHours: 'queue',
});
