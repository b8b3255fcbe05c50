import { canHold } from '../coverage.ts';
import type { Finding } from '../finding.ts';
import { pointer } from '../read/pointer.ts';
import type { Policy } from '../schema.ts';
import type { Tier } from '../schema/tier.ts';
import type { Lint } from './lint.ts';
import { leadsNowhere } from './no-destination.ts';

/** W203: a tier that nothing leads to, or that some tickets never leave though it isn't declared final. */
export const deadEnds: Lint = ({ policy, partial }) =>
  policy.tiers.flatMap((tier, index): readonly Finding[] => {
    const at = pointer('tiers', index);
    if (partial !== true && !isNamed(tier, policy)) {
      return [
        {
          code: 'W203',
          pointer: at,
          message: `Nothing leads to the tier "${tier.name}".`,
          fix: 'Add a route to it, or take it out.',
        },
      ];
    }
    if (tier.final === true || !canHold(tier, policy) || isTold(tier, policy)) return [];
    const routes = policy.routes.filter(({ from, to }) => from.includes(tier.id) && to !== tier.id);
    if (routes.some(({ filter }) => isUnconditional(filter))) return [];
    return [
      {
        code: 'W203',
        pointer: at,
        message:
          routes.length > 0
            ? `Tickets at "${tier.name}" that match none of its routes have no way out.`
            : `There is no way out of the tier "${tier.name}".`,
        fix: 'Add a route from it without a filter, as its last, or say "final": true.',
      },
    ];
  });

const isUnconditional = (filter: Policy['routes'][number]['filter']): boolean =>
  !filter || [filter.all, filter.any, filter.none].every((part = []) => part.length === 0);

const isNamed = (tier: Tier, policy: Policy): boolean =>
  canHold(tier, policy) || policy.rules.some(({ effect }) => effect.to === tier.id);

/** R103 says it already, of the rules that would need the way out. */
const isTold = ({ id }: Tier, policy: Policy): boolean =>
  policy.rules.some((rule) => rule.fromTiers?.includes(id) === true && leadsNowhere(rule, policy));
