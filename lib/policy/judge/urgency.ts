import { urgencies } from '../schema/rule.ts';
import type { RuleOutcome } from '../verdict.ts';

/**
 * Whether a rule fired only by time in which nobody saw the ticket: it may have
 * been solved meanwhile, or waits for somebody else.
 */
export function isUnconfirmed({ rule, state, triggers }: RuleOutcome): boolean {
  if (state !== 'fired') return false;
  const holding = triggers.filter(({ assessment }) => assessment.state === 'holds');
  const doubtful = ({ assessment }: RuleOutcome['triggers'][number]) =>
    assessment.unconfirmed === true;
  return rule.allOf ? holding.some(doubtful) : holding.every(doubtful);
}

/** How urgent a rule is, 0 the least. What isn't confirmed can only advise, so it outdoes nothing that is. */
export const urgencyOf = (outcome: RuleOutcome): number =>
  isUnconfirmed(outcome) ? 0 : urgencies.indexOf(outcome.rule.effect.urgency);

/** Whether it can't wait for anything. */
export const isImmediate = (outcome: RuleOutcome): boolean =>
  outcome.rule.effect.urgency === 'immediate' &&
  outcome.state === 'fired' &&
  !isUnconfirmed(outcome);
