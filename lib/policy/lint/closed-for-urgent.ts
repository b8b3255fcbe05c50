import type { Finding } from '../finding.ts';
import type { Policy } from '../schema.ts';
import type { Rule } from '../schema/rule.ts';
import type { Tier } from '../schema/tier.ts';
import { findTier } from '../facts/tier.ts';
import { compatible } from './reason/implies.ts';
import { hasWeek } from './has-week.ts';
import type { Lint } from './lint.ts';

/** W207: what can't wait leads to a tier where nobody is out of hours, and nobody instead. */
export const closedForUrgent: Lint = ({ policy, rulePointers }) =>
  policy.rules.flatMap((rule, index): readonly Finding[] => {
    if (!rule.enabled || rule.effect.urgency !== 'immediate') return [];
    const closed = destinationsOf(rule, policy).find((tier) => !isSomebodyThere(tier, policy));
    if (!closed) return [];
    return [
      {
        code: 'W207',
        pointer: `${rulePointers[index]}/effect`,
        message: `The rule "${rule.name}" can't wait, but nobody is at "${closed.name}" out of hours.`,
        fix: 'Give that tier a fallback or somebody on call, or choose a tier that is always open.',
      },
    ];
  });

function destinationsOf(rule: Rule, policy: Policy): readonly Tier[] {
  const { to } = rule.effect;
  const ids =
    to === undefined
      ? policy.routes
          .filter(({ from }) => from.some((id) => rule.fromTiers?.includes(id) ?? true))
          .filter(({ filter }) => compatible(filter, rule.filter, policy))
          .map((route) => route.to)
      : [to];
  return ids.flatMap((id) => findTier(policy, id) ?? []);
}

function isSomebodyThere(start: Tier, policy: Policy): boolean {
  const passed = new Set<Tier>();
  let tier: Tier | undefined = start;
  while (tier && !passed.has(tier)) {
    if (tier.outOfHours === 'oncall' || calendarIsAlwaysOpen(tier, policy)) return true;
    passed.add(tier);
    tier = tier.outOfHours === 'fallback' ? findTier(policy, tier.fallback) : undefined;
  }
  return false;
}

/** A tier whose hours nobody named counts as open. */
function calendarIsAlwaysOpen(tier: Tier, policy: Policy): boolean {
  const name = tier.calendar ?? policy.defaults.calendar;
  const calendar = policy.calendars.find(({ id }) => id === name);
  return !calendar || !hasWeek(calendar);
}
