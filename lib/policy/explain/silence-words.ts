import { elapsed, minutes } from '../../clock/units.ts';
import type { EvaluationContext } from '../judge/context.ts';
import { graceEndsAt, whatKeepsQuiet, type QuietReason } from '../judge/quiet.ts';
import { answerTo } from '../judge/silence.ts';
import { tally } from '../facts/tally.ts';
import type { Prompt, RuleOutcome, Silence } from '../verdict.ts';
import { compareStrength, strengthOf, type Winner } from '../judge/winner.ts';

/** What keeps a rule from speaking that fired or came near; absent for one that has nothing to say. */
export function silencedBy(
  outcome: RuleOutcome,
  winner: Winner | undefined,
  context: EvaluationContext,
): string | undefined {
  if (outcome.state !== 'fired' && outcome.state !== 'warning') return undefined;
  const quiet = whatKeepsQuiet(outcome, context);
  if (quiet) return quietWords(quiet, context);
  const answer = answerTo(outcome, context);
  if (answer) return silenceWords(answer.silence);
  return winner && winner.outcome !== outcome ? behind(outcome, winner) : undefined;
}

/** Why a rule that speaks does it softly. */
export function softenedBy({ heldBack }: Prompt, { tier }: EvaluationContext): string | undefined {
  switch (heldBack) {
    case 'outside_hours':
      return `only a quiet line: it is outside the hours of ${tier.name}`;
    case 'unconfirmed':
      return 'only a quiet line: nobody has looked at the ticket since';
    case undefined:
      return undefined;
  }
}

function quietWords(reason: QuietReason, context: EvaluationContext): string {
  switch (reason) {
    case 'only_informs':
      return 'it only says who else to inform';
    case 'nowhere_to_go':
      return `it leads nowhere from ${context.tier.name}`;
    case 'note_on_its_way':
      return 'a note is on its way already';
    case 'done':
      return 'the ticket is solved';
    case 'grace': {
      const end = graceEndsAt(context) ?? context.now;
      return `the ticket has just come back from a pause; ${inMinutes(elapsed(context.now, end))} more`;
    }
  }
}

function silenceWords(silence: Silence): string {
  switch (silence.kind) {
    case 'overridden':
      return 'you said that it is not needed';
    case 'asked':
      return 'others have been asked to join in';
    case 'snoozed':
      return `snoozed for ${inMinutes(silence.remainingMs)} more`;
  }
}

const inMinutes = (length: number): string =>
  tally(Math.ceil(length / minutes(1)), { one: 'minute', many: 'minutes' });

/** What the rule that won has over this one. */
function behind(outcome: RuleOutcome, { outcome: first, silence }: Winner): string {
  const name = `"${first.rule.name}"`;
  const answered = 'it was true already when you answered another rule';
  if (first.state !== outcome.state) {
    if (outcome.state === 'fired') return answered;
    return silence?.kind === 'snoozed' ? `${name} is snoozed` : `${name} is due already`;
  }
  if (outcome.state === 'warning') return `${name} comes first`;
  if (silence && silence.kind !== 'snoozed') return answered;
  const [own, others] = [strengthOf(outcome), strengthOf(first)];
  if (compareStrength(own, others) < 0) return answered;
  if (silence?.kind === 'snoozed') return `${name} is snoozed, and this is no more urgent`;
  if (others.urgency > own.urgency) return `${name} is more urgent`;
  if (others.rank < own.rank) return `${name} has the weightier reason`;
  return `${name} stands before it in the policy`;
}
