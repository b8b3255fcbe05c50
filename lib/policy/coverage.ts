import { couldFire, waysToFire } from './lint/reason/firing.ts';
import type { Corner } from './lint/reason/possible.ts';
import { conditionsOf } from './facts/filter.ts';
import type { Policy } from './schema.ts';
import type { Rule } from './schema/rule.ts';
import type { Tier } from './schema/tier.ts';

interface Named {
  readonly id: string;
  readonly label: string;
}

/** One severity, category and tier together, and who looks after such tickets. */
export interface CoverageCell {
  readonly tier: string;
  /** Absent where the policy names none. */
  readonly severity?: string;
  readonly category?: string;
  /** Ids of the enabled rules that could ever fire there. */
  readonly rules: readonly string[];
  /** Whether one of them doesn't wait for a flag. */
  readonly covered: boolean;
}

/** Which rules look after which tickets, tier by tier, severity by severity, category by category. */
export interface Coverage {
  /** Those that a ticket can be handed to, and on from. */
  readonly tiers: readonly Tier[];
  readonly severities: readonly (Named | undefined)[];
  readonly categories: readonly (Named | undefined)[];
  readonly cells: readonly CoverageCell[];
}

/** Works it out from the rules' tiers, filters and triggers; facts that they don't name are free. */
export function coverageOf(policy: Policy): Coverage {
  const severities = orOne(policy.vocabulary.severities);
  const categories = orOne(policy.vocabulary.categories);
  const tiers = policy.tiers.filter((tier) => tier.final !== true && canHold(tier, policy));
  const judged = policy.rules
    .filter(({ enabled }) => enabled)
    .map((rule) => ({
      rule,
      flagged: waitsForFlag(rule),
      fires: firesAt(rule, policy),
    }));
  const cells = tiers.flatMap((tier) =>
    severities.flatMap((severity, level) =>
      categories.map((category): CoverageCell => {
        const corner = {
          ...(severity && { severity: level }),
          ...(category && { category: category.id }),
        };
        const firing = judged.filter(
          ({ rule, fires }) => (rule.fromTiers?.includes(tier.id) ?? true) && fires(corner),
        );
        return {
          tier: tier.id,
          ...(severity && { severity: severity.id }),
          ...(category && { category: category.id }),
          rules: firing.map(({ rule }) => rule.id),
          covered: firing.some(({ flagged }) => !flagged),
        };
      }),
    ),
  );
  return { tiers, severities, categories, cells };
}

const orOne = (entries: readonly Named[]): readonly (Named | undefined)[] =>
  entries.length > 0 ? entries : [undefined];

/** Whether a ticket can come to lie with a tier; informing its people doesn't move it. */
export const canHold = ({ id }: Tier, policy: Policy): boolean =>
  id === policy.defaults.startTier ||
  policy.routes.some(({ to }) => to === id) ||
  policy.tiers.some(({ fallback }) => fallback === id) ||
  policy.rules.some(({ effect }) => effect.to === id && effect.kind === 'functional');

/** Flags are for what is out of the ordinary: a rule that needs one leaves ordinary tickets alone. */
function waitsForFlag({ filter, anyOf, allOf }: Rule): boolean {
  const needed = [...(filter?.all ?? [])].some(
    ({ field, operator }) => field === 'flag' && operator !== 'is_not',
  );
  const byTrigger =
    allOf?.some(({ type }) => type === 'flag') ?? anyOf?.every(({ type }) => type === 'flag');
  return needed || byTrigger === true;
}

/** Judges a rule in a corner, once for all corners that it doesn't tell apart. */
function firesAt(rule: Rule, policy: Policy): (corner: Corner) => boolean {
  const fields = new Set([
    ...conditionsOf(rule.filter).map(({ field }) => field),
    ...(waysToFire(rule, policy) ?? []).flatMap(({ demands }) => demands.map(({ field }) => field)),
  ]);
  const known = new Map<string, boolean>();
  return ({ severity, category }) => {
    const corner = {
      ...(severity !== undefined && fields.has('severity') && { severity }),
      ...(category !== undefined && fields.has('category') && { category }),
    };
    const key = `${corner.severity ?? ''}/${corner.category ?? ''}`;
    const fires = known.get(key) ?? couldFire(rule, policy, corner);
    known.set(key, fires);
    return fires;
  };
}
