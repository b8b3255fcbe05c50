import type { Anchor } from '../../clock/clock.ts';
import type { Finding } from '../finding.ts';
import type { Policy } from '../schema.ts';
import type { SlaMetric, SlaTarget } from '../schema/promises.ts';
import type { Rule } from '../schema/rule.ts';
import type { Trigger } from '../triggers/index.ts';
import { compatible, implies } from './reason/implies.ts';
import type { Lint } from './lint.ts';

type TimeTrigger = Extract<Trigger, { type: 'time' }>;

/** Clocks with these anchors are no further than the one that the promise runs by. */
const anchorsOf: { readonly [Metric in SlaMetric]: readonly Anchor[] } = {
  resolution: ['opened', 'firstTouch', 'tierEntered', 'lastProgress'],
  next_reply: ['lastCustomerUpdate'],
  first_reply: [],
};

/**
 * W204: a rule that, for every ticket it is about, speaks only when the time
 * promised in `slaTargets` is over.
 */
export const laterThanSla: Lint = ({ policy, rulePointers }) =>
  policy.rules.flatMap((rule, index): readonly Finding[] => {
    const limits = timesOf(rule);
    if (!rule.enabled || !limits) return [];
    const target = (policy.slaTargets ?? []).find(
      (one) =>
        decidesFor(rule, one, policy) && limits.every(({ trigger }) => isLater(trigger, one)),
    );
    const [first] = limits;
    if (!target || !first) return [];
    return [
      {
        code: 'W204',
        pointer: `${rulePointers[index]}/${first.at}/afterMinutes`,
        message:
          `The rule "${rule.name}" speaks after ${first.trigger.afterMinutes} minutes, ` +
          `but ${promises[target.metric]} is promised within ${target.withinMinutes}.`,
        fix: `Choose less than ${target.withinMinutes} minutes.`,
      },
    ];
  });

const promises: { readonly [Metric in SlaMetric]: string } = {
  resolution: 'a solution',
  next_reply: 'a reply',
  first_reply: 'a first reply',
};

interface Limit {
  readonly trigger: TimeTrigger;
  readonly at: string;
}

/** The limits of a rule that fires by time alone; absent for others. */
function timesOf(rule: Rule): readonly Limit[] | undefined {
  const key = rule.allOf ? 'allOf' : 'anyOf';
  const triggers = rule.allOf ?? rule.anyOf ?? [];
  const limits = triggers.flatMap((trigger, index) =>
    trigger.type === 'time' ? [{ trigger, at: `${key}/${index}` }] : [],
  );
  return limits.length === triggers.length ? limits : undefined;
}

/** Whether the target is the one for all tickets of a rule: the first that matches counts. */
function decidesFor(rule: Rule, target: SlaTarget, policy: Policy): boolean {
  const targets = (policy.slaTargets ?? []).filter(({ metric }) => metric === target.metric);
  const earlier = targets.slice(0, targets.indexOf(target));
  return (
    implies(rule.filter, target.filter, policy) &&
    !earlier.some(({ filter }) => compatible(filter, rule.filter, policy))
  );
}

function isLater({ clock, since, afterMinutes, calendar }: TimeTrigger, target: SlaTarget) {
  if (!anchorsOf[target.metric].includes(since) || afterMinutes <= target.withinMinutes) {
    return false;
  }
  if (target.clock === 'calendar') return true;
  return clock === 'business' && calendar === target.calendar;
}
