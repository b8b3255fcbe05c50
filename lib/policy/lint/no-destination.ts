import { hasWayOut } from '../routes.ts';
import type { Lint } from './lint.ts';

/** R103: a rule asks for a handoff, but nothing says to whom, from whatever tier. */
export const noDestination: Lint = ({ policy, rulePointers }) =>
  policy.rules.flatMap((rule, index) => {
    if (rule.effect.kind === 'hierarchical' || rule.effect.to !== undefined) return [];
    const tiers = policy.tiers.filter(({ id }) => rule.fromTiers?.includes(id) ?? true);
    if (tiers.some((tier) => hasWayOut(tier, policy))) return [];
    return [
      {
        code: 'R103',
        pointer: `${rulePointers[index]}/effect`,
        message: `The rule "${rule.name}" asks for a handoff, but no route says to whom.`,
        fix: 'Name a tier in "effect.to", or add a route from its tiers.',
      },
    ];
  });
