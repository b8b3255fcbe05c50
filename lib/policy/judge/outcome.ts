import type { EvaluationContext } from './context.ts';
import { judgeFilter } from '../facts/filter.ts';
import type { Rule } from '../schema/rule.ts';
import { definitionOf, type Trigger } from '../triggers/index.ts';
import type { AssessedTrigger, Destination, RuleOutcome, Truth } from '../verdict.ts';

const nothing: readonly AssessedTrigger[] = [];

/** Judges one rule. Triggers of a rule that isn't about this ticket aren't looked at. */
export function judgeRule(rule: Rule, context: EvaluationContext): RuleOutcome {
  if (!rule.enabled || (rule.fromTiers && !rule.fromTiers.includes(context.tier.id))) {
    return { rule, state: 'out_of_scope', triggers: nothing };
  }
  const meant = judgeFilter(rule.filter, context.facts, context.policy);
  if (meant !== 'holds') {
    return { rule, state: meant === 'unknown' ? 'unknown' : 'out_of_scope', triggers: nothing };
  }
  const triggers = assessTriggers(rule, context);
  const destination = destinationOf(rule, context);
  const state = stateOf(rule, triggers, context);
  return destination ? { rule, state, triggers, destination } : { rule, state, triggers };
}

/** What each trigger of a rule says, whether or not the rule is about this ticket. */
export const assessTriggers = (
  rule: Rule,
  context: EvaluationContext,
): readonly AssessedTrigger[] =>
  (rule.allOf ?? rule.anyOf ?? []).map((trigger) => assess(trigger, context));

const assess = (trigger: Trigger, context: EvaluationContext): AssessedTrigger => ({
  trigger,
  assessment: definitionOf(trigger).assess(trigger, context),
});

function stateOf(
  rule: Rule,
  triggers: readonly AssessedTrigger[],
  context: EvaluationContext,
): RuleOutcome['state'] {
  const truth = joinedTruth(rule, triggers);
  if (truth === 'holds') return 'fired';
  if (isNear(rule, triggers, context)) return 'warning';
  return truth === 'unknown' ? 'unknown' : 'quiet';
}

/** One pass, since every rule comes through here at every evaluation. */
function joinedTruth({ allOf }: Rule, triggers: readonly AssessedTrigger[]): Truth {
  let unknown = false;
  const decides = allOf ? 'not_yet' : 'holds';
  for (const { assessment } of triggers) {
    if (assessment.state === decides) return decides;
    if (assessment.state === 'unknown') unknown = true;
  }
  if (unknown) return 'unknown';
  return allOf ? 'holds' : 'not_yet';
}

/** From how much of the way on a rule warns; infinite when it never does. */
export function warnPercent(rule: Rule, context: EvaluationContext): number {
  let least = Infinity;
  for (const percent of rule.warnAtPercent ?? context.policy.defaults.warnAtPercent) {
    if (percent < least) least = percent;
  }
  return least;
}

/** Whether nothing but a little more time is missing. */
function isNear(
  rule: Rule,
  triggers: readonly AssessedTrigger[],
  context: EvaluationContext,
): boolean {
  let from: number | undefined;
  for (const { assessment } of triggers) {
    const { percent, state } = assessment;
    const near = percent !== undefined && percent >= (from ??= warnPercent(rule, context));
    if (rule.allOf ? !near && state !== 'holds' : near) return !rule.allOf;
  }
  return rule.allOf !== undefined;
}

const destinationOf = ({ effect }: Rule, context: EvaluationContext): Destination | undefined =>
  effect.to === undefined ? context.next : context.destination(effect.to);
