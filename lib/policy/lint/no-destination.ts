import { hasWayOut } from '../routes/routes.ts';
import type { Policy } from '../schema.ts';
import type { Rule } from '../schema/rule.ts';
import type { Lint } from './lint.ts';

/** R103: a rule asks for a handoff, but nothing says to whom, from whatever tier. */
export const noDestination: Lint = ({ policy, rulePointers }) =>
  policy.rules.flatMap((rule, index) => {
    if (!leadsNowhere(rule, policy)) return [];
    return [
      {
        code: 'R103',
        pointer: `${rulePointers[index]}/effect`,
        message: `The rule "${rule.name}" isn't used: it asks for a handoff, but no route says to whom.`,
        fix: 'Name a tier in "effect.to", or add a route from its tiers.',
      },
    ];
  });

export function leadsNowhere({ effect, fromTiers }: Rule, policy: Policy): boolean {
  if (effect.kind === 'hierarchical' || effect.to !== undefined) return false;
  const tiers = policy.tiers.filter(({ id }) => fromTiers?.includes(id) ?? true);
  // Final tiers alone are a contradiction, R102.
  if (fromTiers && tiers.every(({ final }) => final === true)) return false;
  return !tiers.some((tier) => hasWayOut(tier, policy));
}
