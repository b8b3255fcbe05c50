import { earliest } from '../../clock/latest.ts';
import type { EpochMs } from '../../clock/units.ts';
import { hoursOf } from '../time/calendars.ts';
import { closesAt } from '../time/closing.ts';
import type { EvaluationContext } from '../judge/context.ts';
import { warnPercent } from '../judge/outcome.ts';
import type { Rule } from '../schema/rule.ts';
import { isUnconfirmed } from '../judge/urgency.ts';
import type { Prompt, RuleOutcome } from '../verdict.ts';
import type { Winner } from '../judge/winner.ts';

/** What the agent is shown of the rule that won. */
export function promptOf({ outcome, silence }: Winner, context: EvaluationContext): Prompt {
  const { rule, destination } = outcome;
  return {
    rule,
    ...levelOf(outcome, context),
    because: reasons(outcome, context),
    ...(destination && { destination }),
    ...(silence && { silence }),
    ...snoozing(rule, context),
  };
}

type Level = Pick<Prompt, 'level' | 'heldBack'>;

/**
 * How loudly a rule speaks. What fired only by time in which nobody saw the
 * ticket is no more than a warning until somebody has looked. Outside the hours
 * of those who have the ticket nobody is disturbed, unless it can't wait.
 */
function levelOf(outcome: RuleOutcome, context: EvaluationContext): Level {
  const { urgency } = outcome.rule.effect;
  if (outcome.state !== 'fired' || urgency === 'advise') return { level: 'warning' };
  if (isUnconfirmed(outcome)) return { level: 'warning', heldBack: 'unconfirmed' };
  if (urgency === 'immediate') return { level: 'immediate' };
  return context.agentAway() ? { level: 'warning', heldBack: 'outside_hours' } : { level: 'due' };
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

/**
 * When what the agent is shown changes because people come or leave: the
 * agent's own hours begin or end, or somebody can take the ticket again.
 */
export function promptChangesAt(
  { level, heldBack, destination }: Prompt,
  context: EvaluationContext,
): EpochMs | undefined {
  const hours = level === 'due' ? hoursOf(context.tier, context.policy) : undefined;
  return earliest(
    [
      heldBack === 'outside_hours' ? context.agentAway()?.until : undefined,
      hours && closesAt(hours, context.now),
      destination?.waits?.until,
      destination?.onCall?.until,
      ...(destination?.insteadOf ?? []).map(({ until }) => until),
    ].filter((at) => at !== undefined && at > context.now),
  );
}
