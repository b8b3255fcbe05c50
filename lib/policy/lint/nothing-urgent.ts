import { conditionsOf } from '../facts/filter.ts';
import type { Rule } from '../schema/rule.ts';
import type { Lint } from './lint.ts';

/** W207: nothing in the policy is urgent: neither an immediate rule nor one about security. */
export const nothingUrgent: Lint = ({ policy, partial }) => {
  if (partial === true || policy.rules.some((rule) => rule.enabled && isUrgent(rule))) return [];
  return [
    {
      code: 'W207',
      pointer: '/rules',
      message: 'No rule is immediate, and none is about security.',
      fix: 'Add a rule with the flag "security" and the urgency "immediate".',
    },
  ];
};

const isUrgent = ({ effect, filter, anyOf, allOf }: Rule): boolean =>
  effect.urgency === 'immediate' ||
  (anyOf ?? allOf ?? []).some(
    (trigger) => trigger.type === 'flag' && trigger.anyOf.includes('security'),
  ) ||
  conditionsOf(filter).some(
    ({ field, value }) => field === 'flag' && [value].flat().includes('security'),
  );
