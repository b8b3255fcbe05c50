import type { Case } from '../../case/case.ts';
import type { EpochMs } from '../../clock/units.ts';
import { contextOf, type EvaluationContext } from '../judge/context.ts';
import { conditionParts, triggerPart } from './parts.ts';
import { silencedBy, softenedBy } from './silence-words.ts';
import type { ExplainedPart, ExplainedRule, Explanation } from './explanation.ts';
import { assessTriggers, judgeRule } from '../judge/outcome.ts';
import { promptOf } from '../prompt/prompt.ts';
import type { Policy } from '../schema.ts';
import type { Rule } from '../schema/rule.ts';
import type { RuleOutcome } from '../verdict.ts';
import { winnerOf, type Winner } from '../judge/winner.ts';

/** Why `evaluate`, given the same, says what it says. It judges by the same functions. */
export function explain(
  policy: Policy,
  theCase: Case,
  now: EpochMs,
  others: readonly Case[] = [],
): Explanation {
  const context = contextOf(policy, theCase, now, others);
  const outcomes = policy.rules.map((rule) => judgeRule(rule, context));
  const winner = winnerOf(outcomes, context);
  return {
    tier: context.tier,
    rules: outcomes.map((outcome) => explainRule(outcome, winner, context)),
  };
}

function explainRule(
  outcome: RuleOutcome,
  winner: Winner | undefined,
  context: EvaluationContext,
): ExplainedRule {
  const { rule, state, destination } = outcome;
  const conditions = conditionParts(rule, context);
  const triggers = assessTriggers(rule, context).map((one) => triggerPart(one, context));
  const speaks = winner?.outcome === outcome && winner.silence === undefined;
  const keptQuietBy = speaks
    ? softenedBy(promptOf(winner, context), context)
    : silencedBy(outcome, winner, context);
  return {
    rule: { id: rule.id, name: rule.name, explain: rule.explain },
    state,
    because: sentence(rule, state, conditions, triggers),
    joined: rule.allOf ? 'allOf' : 'anyOf',
    conditions,
    triggers,
    ...(destination && { destination }),
    speaks,
    ...(keptQuietBy !== undefined && { keptQuietBy }),
  };
}

function sentence(
  rule: Rule,
  state: RuleOutcome['state'],
  conditions: readonly ExplainedPart[],
  triggers: readonly ExplainedPart[],
): string {
  if (!rule.enabled) return 'It is switched off.';
  const failing = conditions.find(({ truth }) => truth === 'not_yet');
  const open = conditions.find(({ truth }) => truth === 'unknown');
  if (failing) return `It is not about this ticket: ${failing.is}.`;
  if (open) return `Nobody knows whether it is about this ticket: ${open.is}.`;
  const that = (...truths: readonly ExplainedPart['truth'][]) =>
    listed(triggers.filter(({ truth }) => truths.includes(truth)));
  switch (state) {
    case 'fired':
      return `${that('holds')}.`;
    case 'warning':
      return `It comes near: ${that('not_yet', 'unknown')}.`;
    case 'unknown':
      return `It can't be decided: ${that('unknown')}.`;
    case 'quiet':
    case 'out_of_scope':
      return `Not yet: ${that('not_yet')}.`;
  }
}

const listed = (parts: readonly ExplainedPart[]): string => parts.map(({ is }) => is).join('; ');
