import type { Policy } from '../schema.ts';
import { urgencies, type Rule } from '../schema/rule.ts';
import { definitionOf, type Trigger } from '../triggers/index.ts';
import { triggerDemand, whenNotHolds, type Demands } from './reason/demand.ts';
import { waysToFire, type Way } from './reason/firing.ts';
import { excludesAll } from './reason/implies.ts';
import { impliedBy, type When } from './reason/trigger-implies.ts';
import type { Lint } from './lint.ts';

/** W201: a rule that another one always comes before. */
export const shadowed: Lint = ({ policy, rulePointers }) =>
  shadowsIn(policy).map(({ rule, index, by }) => ({
    code: 'W201',
    pointer: rulePointers[index] ?? '',
    message: `The rule "${rule.name}" never comes first: "${by.name}" has always fired by then.`,
    fix: 'Take it out, or make its limits smaller than those of the other.',
  }));

/** A rule, its place in the policy, and the one that always comes before it. */
interface Shadow {
  readonly rule: Rule;
  readonly index: number;
  readonly by: Rule;
}

/**
 * The rules that are never the first to speak: whenever one of them fires,
 * another one with the same destination and at least the same urgency has fired
 * already. Said only where it is proven.
 */
export function shadowsIn(policy: Policy): readonly Shadow[] {
  const rules = policy.rules.flatMap((rule, index): readonly Placed[] =>
    rule.enabled
      ? [
          {
            rule,
            index,
            ways: waysToFire(rule, policy),
            against: whenNotHolds(rule.filter, policy),
          },
        ]
      : [],
  );
  return rules.flatMap((own): readonly Shadow[] => {
    const other = rules.find((one) => one !== own && comesBefore(one, own, policy));
    return other ? [{ rule: own.rule, index: own.index, by: other.rule }] : [];
  });
}

interface Placed {
  readonly rule: Rule;
  readonly index: number;
  readonly ways: readonly Way[] | undefined;
  /** When its filter doesn't hold. */
  readonly against: readonly Demands[];
}

function comesBefore(wide: Placed, narrow: Placed, policy: Policy): boolean {
  const [a, b] = [wide.rule, narrow.rule];
  if (a.effect.kind !== b.effect.kind || a.effect.to !== b.effect.to) return false;
  const urgency = urgencies.indexOf(a.effect.urgency) - urgencies.indexOf(b.effect.urgency);
  if (urgency < 0 || !covers(a.fromTiers, b.fromTiers, policy)) return false;
  // Of two that fire together the more urgent wins, then the higher rank, then the first in the document.
  const prevails = (way: Way): boolean =>
    urgency > 0 || (wide.index < narrow.index && outranks(a, way, policy));
  const fires = (way: Way): boolean =>
    firedBy(a, way, policy, 'earlier') || (firedBy(a, way, policy, 'same time') && prevails(way));
  return (
    narrow.ways?.every((way) => fires(way) && excludesAll(way.demands, wide.against, policy)) ??
    false
  );
}

const covers = (
  wide: readonly string[] | undefined,
  narrow: readonly string[] | undefined,
  { tiers }: Policy,
): boolean =>
  wide === undefined || (narrow ?? tiers.map(({ id }) => id)).every((id) => wide.includes(id));

/** Whether the rule has fired whenever another fires in this way. */
function firedBy(rule: Rule, way: Way, policy: Policy, when: When): boolean {
  const holds = (trigger: Trigger): boolean => holdsBy(trigger, way, policy, when);
  return rule.allOf ? rule.allOf.every(holds) : (rule.anyOf ?? []).some(holds);
}

const holdsBy = (trigger: Trigger, way: Way, policy: Policy, when: When): boolean =>
  way.triggers.some((other) => impliedBy(trigger, other, policy, when)) ||
  (when === 'same time' && follows(trigger, way, policy));

/** Whether a trigger of the rule holds then that is at least as severe as any of that way. */
function outranks(rule: Rule, way: Way, policy: Policy): boolean {
  const rank = Math.min(...way.triggers.map((trigger) => definitionOf(trigger).rank));
  return (rule.allOf ?? rule.anyOf ?? []).some(
    (trigger) => definitionOf(trigger).rank <= rank && holdsBy(trigger, way, policy, 'same time'),
  );
}

/** From the facts alone. */
function follows(trigger: Trigger, { demands }: Way, policy: Policy): boolean {
  const against = triggerDemand(trigger, 'not_holds', policy);
  return against !== undefined && excludesAll(demands, [[against]], policy);
}
