import { knownSince } from '../../case/ticket.ts';
import { earliest, latest } from '../../clock/latest.ts';
import type { EpochMs } from '../../clock/units.ts';
import type { EvaluationContext } from './context.ts';
import { conditionsOf } from '../facts/filter.ts';
import type { Condition } from '../schema/filter.ts';
import { definitionOf, type Trigger } from '../triggers/index.ts';
import type { RuleOutcome } from '../verdict.ts';

/** The triggers for whose sake a rule speaks: those that hold, or none of them does yet. */
export const tellingTriggers = ({ triggers }: RuleOutcome): RuleOutcome['triggers'] => {
  const holding = triggers.filter(({ assessment }) => assessment.state === 'holds');
  return holding.length > 0 ? holding : triggers;
};

/**
 * When the facts behind a rule last changed: an answer from before that is no
 * longer an answer. For a clock that is its anchor: new progress begins a new
 * stretch, mere time doesn't.
 */
export const changedAt = (outcome: RuleOutcome, context: EvaluationContext): EpochMs | undefined =>
  latest([
    filterChangedAt(outcome, context),
    ...tellingTriggers(outcome).map(({ trigger }) =>
      definitionOf(trigger).changedAt(trigger, context),
    ),
  ]);

/** Since when a rule that fired has been true. */
export function firedSince(outcome: RuleOutcome, context: EvaluationContext): EpochMs | undefined {
  const times = tellingTriggers(outcome).map(({ trigger }) => heldSince(trigger, context));
  const triggered = outcome.rule.allOf ? latest(times) : earliest(times);
  return latest([filterChangedAt(outcome, context), triggered]);
}

function heldSince(trigger: Trigger, context: EvaluationContext): EpochMs | undefined {
  const definition = definitionOf(trigger);
  return definition.heldSince
    ? definition.heldSince(trigger, context)
    : definition.changedAt(trigger, context);
}

const filterChangedAt = ({ rule }: RuleOutcome, context: EvaluationContext): EpochMs | undefined =>
  latest(conditionsOf(rule.filter).map((condition) => factChangedAt(condition, context)));

/** A page shows what is, not since when: from the first look at it on. */
function factChangedAt({ field, value }: Condition, { case: theCase }: EvaluationContext) {
  const { facts } = theCase;
  switch (field) {
    case 'severity':
    case 'affectedUsers':
    case 'category':
      return theCase[field]?.seenAt;
    case 'status':
      return theCase.statuses.at(-1)?.at;
    case 'flag':
      return latest([value].flat().map((flag) => theCase.flags.get(String(flag))));
    case 'tag':
      return knownSince(facts.tags);
    case 'title':
      return knownSince(facts.subject);
    case 'priority':
    case 'group':
    case 'assignee':
    case 'requester':
      return knownSince(facts[field]);
  }
}
