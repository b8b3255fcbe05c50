import { judgeCondition } from '../facts/condition.ts';
import { askedBy, foundFor } from './condition-words.ts';
import type { EvaluationContext } from '../judge/context.ts';
import type { ExplainedPart } from './explanation.ts';
import { judgeAny } from '../facts/filter.ts';
import type { Condition } from '../schema/filter.ts';
import type { Rule } from '../schema/rule.ts';
import { timeMissing } from '../time/time-wording.ts';
import { definitionOf } from '../triggers/index.ts';
import type { AssessedTrigger, Truth } from '../verdict.ts';

/**
 * What a rule asks of a ticket before its triggers count: the tier, then each
 * condition of the filter. Those of which one is enough are one part, so that a
 * rule is about a ticket exactly when all parts hold.
 */
export function conditionParts(
  { fromTiers, filter = {} }: Rule,
  context: EvaluationContext,
): readonly ExplainedPart[] {
  const any = filter.any ?? [];
  return [
    tierPart(fromTiers, context),
    ...(filter.all ?? []).map((condition) => conditionPart(condition, context)),
    ...(any.length === 0 ? [] : [anyPart(any, context)]),
    ...(filter.none ?? []).map((condition) => conditionPart(condition, context, true)),
  ];
}

export function triggerPart(one: AssessedTrigger, context: EvaluationContext): ExplainedPart {
  const { trigger, assessment } = one;
  const asks = definitionOf(trigger).asks(trigger, context.policy);
  return part(asks, assessment.because, assessment.state, missingOf(one, context));
}

/** What would make it true, where that isn't simply what it asks for. Of a clock, the rest of the way. */
export function missingOf(
  { trigger, assessment }: AssessedTrigger,
  context: EvaluationContext,
): string | undefined {
  if (assessment.missing !== undefined || assessment.state === 'holds') return assessment.missing;
  const wait = definitionOf(trigger).waitsFor?.(trigger, context);
  return wait && timeMissing(wait.reading.clock, wait.limit);
}

function tierPart(fromTiers: Rule['fromTiers'], { tier, tiers }: EvaluationContext): ExplainedPart {
  const names = (fromTiers ?? []).map((id) => tiers.get(id)?.name ?? id);
  const asks = fromTiers
    ? `the ticket is with ${names.join(' or ')}`
    : 'the ticket is with any tier';
  return part(
    asks,
    `the ticket is with ${tier.name}`,
    !fromTiers || fromTiers.includes(tier.id) ? 'holds' : 'not_yet',
  );
}

function conditionPart(
  condition: Condition,
  { facts, policy, case: theCase }: EvaluationContext,
  inverted = false,
): ExplainedPart {
  const truth = judgeCondition(condition, facts, policy);
  return part(
    askedBy(condition, policy, inverted),
    foundFor(condition, theCase, policy),
    inverted ? opposite[truth] : truth,
  );
}

function anyPart(
  conditions: readonly Condition[],
  { facts, policy, case: theCase }: EvaluationContext,
): ExplainedPart {
  const found = conditions.map((condition) => foundFor(condition, theCase, policy));
  return part(
    conditions.map((condition) => askedBy(condition, policy)).join(', or '),
    [...new Set(found)].join('; '),
    judgeAny(conditions, facts, policy),
  );
}

const opposite: { readonly [T in Truth]: Truth } = {
  holds: 'not_yet',
  not_yet: 'holds',
  unknown: 'unknown',
};

/** What is asked is also what would make it true, unless something shorter would. */
const part = (asks: string, is: string, truth: Truth, missing = asks): ExplainedPart =>
  truth === 'holds' ? { asks, is, truth } : { asks, is, truth, missing };
