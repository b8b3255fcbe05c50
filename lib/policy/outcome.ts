import type { EvaluationContext } from './context.ts';
import { judgeFilter } from './filter.ts';
import { elsewhere } from './routes.ts';
import type { Rule } from './schema/rule.ts';
import { definitionOf, type Trigger } from './triggers/index.ts';
import type { AssessedTrigger, Destination, RuleOutcome, Truth } from './verdict.ts';

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
  const triggers = (rule.allOf ?? rule.anyOf ?? []).map((trigger) => assess(trigger, context));
  const destination = destinationOf(rule, context);
  const state = stateOf(rule, triggers, context);
  return destination ? { rule, state, triggers, destination } : { rule, state, triggers };
}

const assess = (trigger: Trigger, context: EvaluationContext): AssessedTrigger => ({
  trigger,
  assessment: definitionOf(trigger).assess(trigger, context),
});

function stateOf(
  rule: Rule,
  triggers: readonly AssessedTrigger[],
  context: EvaluationContext,
): RuleOutcome['state'] {
  const truth = rule.allOf ? allHold(triggers) : someHolds(triggers);
  if (truth === 'holds') return 'fired';
  if (isNear(rule, triggers, warnPercent(rule, context))) return 'warning';
  return truth === 'unknown' ? 'unknown' : 'quiet';
}

function allHold(triggers: readonly AssessedTrigger[]): Truth {
  if (triggers.some(({ assessment }) => assessment.state === 'not_yet')) return 'not_yet';
  return triggers.some(({ assessment }) => assessment.state === 'unknown') ? 'unknown' : 'holds';
}

function someHolds(triggers: readonly AssessedTrigger[]): Truth {
  if (triggers.some(({ assessment }) => assessment.state === 'holds')) return 'holds';
  return triggers.some(({ assessment }) => assessment.state === 'unknown') ? 'unknown' : 'not_yet';
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
function isNear(rule: Rule, triggers: readonly AssessedTrigger[], from: number): boolean {
  const near = ({ assessment: { percent } }: AssessedTrigger) =>
    percent !== undefined && percent >= from;
  return rule.allOf
    ? triggers.every((one) => near(one) || one.assessment.state === 'holds')
    : triggers.some(near);
}

function destinationOf(rule: Rule, context: EvaluationContext): Destination | undefined {
  const { to } = rule.effect;
  return to === undefined ? context.next : elsewhere(context.tier, context.tiers.get(to), 'rule');
}
