import type { EvaluationContext } from './context.ts';
import { missingFields } from './filter.ts';
import { filterFields, type FilterField } from './schema/filter.ts';
import { definitionOf } from './triggers/index.ts';
import type { Question, RuleOutcome } from './verdict.ts';

/** What an agent can say; the rest can only be seen on the page, so asking would not help. */
const askable: ReadonlySet<FilterField> = new Set(['severity', 'affectedUsers', 'category']);

/** The facts that keep rules from being decided, the one that most rules wait for first. */
export function questionsOf(
  outcomes: readonly RuleOutcome[],
  context: EvaluationContext,
): readonly Question[] {
  const waiting = new Map<FilterField, number>();
  for (const outcome of outcomes) {
    if (outcome.state !== 'unknown' && outcome.state !== 'warning') continue;
    for (const field of fieldsMissing(outcome, context)) {
      if (askable.has(field)) waiting.set(field, (waiting.get(field) ?? 0) + 1);
    }
  }
  return filterFields
    .map((field) => ({ field, rules: waiting.get(field) ?? 0 }))
    .filter(({ rules }) => rules > 0)
    .toSorted((a, b) => b.rules - a.rules);
}

function fieldsMissing(
  { rule, triggers }: RuleOutcome,
  { facts, policy }: EvaluationContext,
): ReadonlySet<FilterField> {
  if (triggers.length === 0) return missingFields(rule.filter, facts, policy);
  const undecided = triggers.filter(({ assessment }) => assessment.state === 'unknown');
  return new Set(undecided.flatMap(({ trigger }) => definitionOf(trigger).needs(trigger)));
}
