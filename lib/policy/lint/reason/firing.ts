import type { Policy } from '../../schema.ts';
import type { Rule } from '../../schema/rule.ts';
import type { Trigger } from '../../triggers/index.ts';
import { triggerDemand, whenHolds, type Demands } from './demand.ts';
import { possible, type Corner } from './possible.ts';

/** One way in which a rule can fire: what the facts have to be, and the triggers that hold. */
export interface Way {
  readonly demands: Demands;
  readonly triggers: readonly Trigger[];
}

/** More ways than that aren't looked at one by one: nothing is claimed of such a rule. */
const maxWays = 100;

/** Every way in which a rule can fire; absent when there are too many to look at. */
export function waysToFire(rule: Rule, policy: Policy): readonly Way[] | undefined {
  const filtered = whenHolds(rule.filter, policy);
  const triggered = rule.allOf ? [rule.allOf] : (rule.anyOf ?? []).map((trigger) => [trigger]);
  if (filtered.length * triggered.length > maxWays) return undefined;
  return triggered.flatMap((triggers) => {
    const asked = triggers.flatMap((trigger) => triggerDemand(trigger, 'holds', policy) ?? []);
    return filtered.map((demands) => ({ demands: [...demands, ...asked], triggers }));
  });
}

/** Whether some ticket of that corner could make the rule fire; "no" is proven. */
export const couldFire = (rule: Rule, policy: Policy, corner: Corner = {}): boolean =>
  waysToFire(rule, policy)?.some(({ demands }) => possible(demands, policy, corner)) ?? true;
