import type { Finding } from '../finding.ts';
import { findTier } from '../facts/tier.ts';
import { whenHolds } from './reason/demand.ts';
import { couldFire } from './reason/firing.ts';
import { possible } from './reason/possible.ts';
import type { Lint } from './lint.ts';

/**
 * R102: a rule that can never do anything. Its conditions exclude each other,
 * with every fact that a ticket can have; or it asks for a handoff only where
 * nothing is handed on. A tier that no route leads to is no such place: agents
 * can choose it by hand.
 */
export const contradictions: Lint = ({ policy, rulePointers }) =>
  policy.rules.flatMap((rule, index): readonly Finding[] => {
    const at = rulePointers[index] ?? '';
    if (!couldFire(rule, policy)) {
      const filterAlone = !whenHolds(rule.filter, policy).some((one) => possible(one, policy));
      return [
        {
          code: 'R102',
          pointer: filterAlone ? `${at}/filter` : at,
          message: filterAlone
            ? `The rule "${rule.name}" isn't used: no ticket can meet its filter.`
            : `The rule "${rule.name}" isn't used: its filter and its triggers exclude each other.`,
          fix: 'Take out one of the conditions that contradict each other.',
        },
      ];
    }
    const { fromTiers = [], effect } = rule;
    const isFinal = (id: string): boolean => findTier(policy, id)?.final === true;
    const stays = fromTiers.length > 0 && fromTiers.every(isFinal);
    if (!stays || effect.kind === 'hierarchical' || effect.to !== undefined) return [];
    return [
      {
        code: 'R102',
        pointer: `${at}/fromTiers`,
        message: `The rule "${rule.name}" isn't used: nothing is handed on from ${fromTiers.join(', ')}.`,
        fix: 'Name a tier that isn\'t final, or say in "effect.to" where the ticket goes.',
      },
    ];
  });
