import { earliest } from '../../clock/latest.ts';
import { comesAt } from './coming.ts';
import type { EvaluationContext } from './context.ts';
import { firedSince, tellingTriggers } from './news.ts';
import { whatKeepsQuiet } from './quiet.ts';
import { answerTo, type Answer } from './silence.ts';
import { definitionOf } from '../triggers/index.ts';
import { urgencyOf } from './urgency.ts';
import type { RuleOutcome, Silence } from '../verdict.ts';

/** The one rule that speaks, and the agent's answer to it that still stands. */
export interface Winner {
  readonly outcome: RuleOutcome;
  readonly silence?: Silence;
}

/**
 * Which rule the agent hears of. Fired rules compete: the more urgent, then the
 * one with the more severe kind of trigger, then the first in the document. An
 * earlier answer keeps others quiet too:
 *
 * - A snoozed rule keeps all weaker ones quiet until it ends: ten minutes of
 *   peace were asked for. Stronger ones have won before.
 * - A rule said to be not needed leaves the competition for good, and with it
 *   those that were already true when the agent said so: they were answered
 *   with it. What became true since is news and speaks.
 *
 * If no fired rule speaks, one that comes near its limit may, but not against a
 * snooze of equal urgency.
 */
export function winnerOf(
  outcomes: readonly RuleOutcome[],
  context: EvaluationContext,
): Winner | undefined {
  const due = strongestDue(speaking(outcomes, 'fired', context), context);
  if (due && !due.silence) return due;

  const warning = soonest(speaking(outcomes, 'warning', context), context);
  if (!due || !warning) return due ?? warning;
  const stronger = urgencyOf(warning.outcome) > urgencyOf(due.outcome);
  return due.silence?.kind !== 'snoozed' || stronger ? warning : due;
}

const speaking = (
  outcomes: readonly RuleOutcome[],
  state: RuleOutcome['state'],
  context: EvaluationContext,
): readonly RuleOutcome[] =>
  outcomes.filter(
    (outcome) => outcome.state === state && whatKeepsQuiet(outcome, context) === undefined,
  );

function strongestDue(
  fired: readonly RuleOutcome[],
  context: EvaluationContext,
): Winner | undefined {
  let notNeeded: (Answer & Winner) | undefined;
  for (const outcome of strongestFirst(fired)) {
    const answer = answerTo(outcome, context);
    if (answer?.silence.kind === 'snoozed') return { outcome, silence: answer.silence };
    if (answer) {
      if (!notNeeded || answer.at > notNeeded.at) notNeeded = { outcome, ...answer };
      continue;
    }
    const answered = notNeeded && (firedSince(outcome, context) ?? context.now) <= notNeeded.at;
    if (!answered) return { outcome };
  }
  return notNeeded && { outcome: notNeeded.outcome, silence: notNeeded.silence };
}

/** How much a rule that fired weighs against others. */
export interface Strength {
  readonly urgency: number;
  /** Of the most severe kind among the triggers that hold; lower is more severe. */
  readonly rank: number;
}

export const strengthOf = (outcome: RuleOutcome): Strength => ({
  urgency: urgencyOf(outcome),
  rank: Math.min(...tellingTriggers(outcome).map(({ trigger }) => definitionOf(trigger).rank)),
});

/** Below zero if the first is stronger. */
export const compareStrength = (a: Strength, b: Strength): number =>
  b.urgency - a.urgency || a.rank - b.rank;

/** Sorting is stable, so equals stay in document order. */
const strongestFirst = (fired: readonly RuleOutcome[]): readonly RuleOutcome[] =>
  fired
    .map((outcome) => ({ outcome, strength: strengthOf(outcome) }))
    .toSorted((a, b) => compareStrength(a.strength, b.strength))
    .map(({ outcome }) => outcome);

/** Among those near their limit: the more urgent, then the one that gets there first. */
function soonest(near: readonly RuleOutcome[], context: EvaluationContext): Winner | undefined {
  const open = near.filter((outcome) => !answerTo(outcome, context));
  const [outcome] = open.toSorted(
    (a, b) => urgencyOf(b) - urgencyOf(a) || dueAt(a, context) - dueAt(b, context),
  );
  return outcome && { outcome };
}

const dueAt = ({ triggers }: RuleOutcome, context: EvaluationContext): number =>
  earliest(triggers.map((one) => comesAt(one, context))) ?? Number.MAX_SAFE_INTEGER;
