import type { EvaluationContext } from '../judge/context.ts';
import { missingFields } from '../facts/filter.ts';
import { filterFields, type FilterField } from '../schema/filter.ts';
import type { SlaMetric } from '../schema/promises.ts';
import { targetFor } from '../time/sla.ts';
import { definitionOf } from '../triggers/index.ts';
import type { Question, RuleOutcome } from '../verdict.ts';

/** What an agent can say; the rest can only be seen on the page, so asking would not help. */
const askable: ReadonlySet<FilterField> = new Set(['severity', 'affectedUsers', 'category']);

/**
 * The facts that keep something from being decided, the most deciding first:
 * the one whose answer alone settles the most, whatever it is; among equals the
 * one for which the most waits. What waits are rules, routes that would lead
 * elsewhere, and promised times that a rule guards.
 */
export function questionsOf(
  outcomes: readonly RuleOutcome[],
  context: EvaluationContext,
): readonly Question[] {
  const waiting = new Map<FilterField, number>();
  const settled = new Map<FilterField, number>();
  const count = (fields: ReadonlySet<FilterField>): void => {
    for (const field of fields) {
      if (!askable.has(field)) continue;
      waiting.set(field, (waiting.get(field) ?? 0) + 1);
      if (fields.size === 1) settled.set(field, (settled.get(field) ?? 0) + 1);
    }
  };
  for (const outcome of outcomes) {
    const { state } = outcome;
    if (state === 'unknown' || state === 'warning') count(fieldsMissing(outcome, context));
  }
  for (const { filter } of [
    ...undecidedRoutes(outcomes, context),
    ...guardedPromises(outcomes, context).flatMap((metric) => targetFor(metric, context).undecided),
  ]) {
    count(missingFields(filter, context.facts, context.policy));
  }
  if (waiting.size === 0) return [];
  return filterFields
    .map((field) => ({ field, rules: waiting.get(field) ?? 0 }))
    .filter(({ rules }) => rules > 0)
    .toSorted(
      (a, b) => (settled.get(b.field) ?? 0) - (settled.get(a.field) ?? 0) || b.rules - a.rules,
    );
}

const nothing: ReadonlySet<FilterField> = new Set();

/** Nearly always there is nothing, of hundreds of rules: no list is made until there is. */
function fieldsMissing(
  { rule, triggers }: RuleOutcome,
  { facts, policy }: EvaluationContext,
): ReadonlySet<FilterField> {
  if (triggers.length === 0) return missingFields(rule.filter, facts, policy);
  let fields: Set<FilterField> | undefined;
  for (const { trigger, assessment } of triggers) {
    if (assessment.state !== 'unknown') continue;
    fields ??= new Set();
    for (const field of definitionOf(trigger).needs(trigger)) fields.add(field);
  }
  return fields ?? nothing;
}

/** Routes matter once some rule may ask for a handoff and leaves it to them where to. */
function undecidedRoutes(outcomes: readonly RuleOutcome[], { routing, tier }: EvaluationContext) {
  const { route, undecided: open } = routing;
  if (open.length === 0 || !outcomes.some(asksTheRoutes)) return [];
  return open.filter(({ to }) => to !== route?.to && to !== tier.id);
}

const asksTheRoutes = ({ rule, state }: RuleOutcome): boolean =>
  state !== 'out_of_scope' && rule.effect.to === undefined;

/** Most policies promise nothing themselves: then their rules needn't be searched. */
function guardedPromises(
  outcomes: readonly RuleOutcome[],
  { policy }: EvaluationContext,
): readonly SlaMetric[] {
  if (!policy.slaTargets || policy.slaTargets.length === 0) return [];
  const guarded = new Set<SlaMetric>();
  for (const { triggers } of outcomes) {
    for (const { trigger } of triggers) {
      if (trigger.type === 'sla' && trigger.source === 'policy') guarded.add(trigger.metric);
    }
  }
  return [...guarded];
}
