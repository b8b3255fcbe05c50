import type { EvaluationContext } from './context.ts';
import { warnPercent } from './outcome.ts';
import type { Rule } from './schema/rule.ts';
import type { Prompt, RuleOutcome } from './verdict.ts';
import type { Winner } from './winner.ts';

/** What the agent is shown of the rule that won. */
export function promptOf({ outcome, silence }: Winner, context: EvaluationContext): Prompt {
  const { rule, destination } = outcome;
  return {
    rule,
    level: levelOf(outcome),
    because: reasons(outcome, context),
    ...(destination && { destination }),
    ...(silence && { silence }),
    ...snoozing(rule, context),
  };
}

function levelOf({ rule, state }: RuleOutcome): Prompt['level'] {
  if (state !== 'fired') return 'warning';
  switch (rule.effect.urgency) {
    case 'advise':
      return 'warning';
    case 'prompt':
      return 'due';
    case 'immediate':
      return 'immediate';
  }
}

function reasons({ rule, state, triggers }: RuleOutcome, context: EvaluationContext) {
  const from = warnPercent(rule, context);
  return triggers
    .filter(({ assessment }) =>
      state === 'fired' || assessment.percent === undefined
        ? assessment.state === 'holds'
        : assessment.percent >= from,
    )
    .map(({ assessment }) => assessment.because);
}

/** Snoozes are counted per stay at a tier: the next team starts afresh. */
function snoozing(
  rule: Rule,
  { case: theCase, policy }: EvaluationContext,
): Pick<Prompt, 'snoozeMinutes' | 'snoozeNeedsReason'> {
  const { optionsMinutes, max, reasonAfter } = rule.snooze ?? policy.defaults.snooze;
  const since = theCase.tier?.at ?? theCase.firstSeenAt;
  const taken = theCase.snoozes.filter((one) => one.rule === rule.id && one.at >= since).length;
  const allowed = rule.effect.urgency !== 'immediate' && taken < max;
  return {
    snoozeMinutes: allowed ? optionsMinutes : [],
    snoozeNeedsReason: allowed && taken >= reasonAfter,
  };
}
