import type { Snooze } from '../../case/case.ts';
import { countedIntervals, type Counting } from '../../clock/counted.ts';
import { lengthOf, willReach } from '../../clock/length.ts';
import { durationMs, minutes, type EpochMs } from '../../clock/units.ts';
import type { EvaluationContext } from './context.ts';
import { movesOf } from '../facts/moves.ts';
import { changedAt, tellingTriggers } from './news.ts';
import { definitionOf } from '../triggers/index.ts';
import type { RuleOutcome, Silence } from '../verdict.ts';

/** An earlier answer that still stands, and when it was given. */
export interface Answer {
  readonly silence: Silence;
  readonly at: EpochMs;
}

/** The agent's answer to a rule, if it still holds. */
export const answerTo = (outcome: RuleOutcome, context: EvaluationContext): Answer | undefined =>
  overridden(outcome, context) ?? asked(outcome, context) ?? snoozed(outcome, context);

/** "Not needed" holds for that rule until the facts behind it change. */
function overridden(outcome: RuleOutcome, context: EvaluationContext): Answer | undefined {
  const last = context.case.overrides.findLast(({ rule }) => rule === outcome.rule.id);
  if (!last) return undefined;
  const changed = changedAt(outcome, context);
  if (changed !== undefined && changed > last.at) return undefined;
  return { silence: { kind: 'overridden' }, at: last.at };
}

/** A swarm leaves the ticket where it is, so its rule may stay true: it was heard all the same. */
function asked(outcome: RuleOutcome, context: EvaluationContext): Answer | undefined {
  const { id, effect } = outcome.rule;
  if (effect.kind !== 'swarm') return undefined;
  const at = context.case.handoffs.findLast(
    ({ swarm, rules }) => swarm === true && rules.includes(id),
  )?.handedOverAt;
  const changed = changedAt(outcome, context);
  if (at === undefined || (changed !== undefined && changed > at)) return undefined;
  return { silence: { kind: 'asked' }, at };
}

/**
 * A snooze runs on the clock that made the rule speak, so that ten minutes of
 * hands-on time stay ten minutes over a lunch break, and ten of office hours over night. It moves no other clock,
 * and it ends early when the severity rises, any flag is set or the ticket comes
 * back to a group that had it before.
 */
function snoozed(outcome: RuleOutcome, context: EvaluationContext): Answer | undefined {
  if (outcome.rule.effect.urgency === 'immediate') return undefined;
  const { case: theCase, now } = context;
  const last = theCase.snoozes.findLast(({ rule }) => rule === outcome.rule.id);
  if (!last || severityRose(last, context)) return undefined;
  if (flaggedSince(last, context) || bouncedSince(last, context)) return undefined;

  const counting = snoozeClock(outcome, context);
  const used = lengthOf(countedIntervals(theCase, counting, last.at, now), counting);
  const remainingMs = durationMs(minutes(last.minutes) - used);
  if (remainingMs === 0) return undefined;
  const until = willReach(theCase, counting, now, remainingMs);
  return {
    silence: { kind: 'snoozed', remainingMs, ...(until !== undefined && { until }) },
    at: last.at,
  };
}

/** That of the first trigger that waits for one; without any, the clock on the wall. */
function snoozeClock(outcome: RuleOutcome, context: EvaluationContext): Counting {
  for (const { trigger } of tellingTriggers(outcome)) {
    const wait = definitionOf(trigger).waitsFor?.(trigger, context);
    if (wait) return wait.reading.counting;
  }
  return { kind: 'calendar', pauseOnStatus: [] };
}

/** A severity nobody had named counts as the mildest. */
function severityRose({ severity: then }: Snooze, { policy, facts }: EvaluationContext): boolean {
  const levels = policy.vocabulary.severities;
  const before = levels.findIndex(({ id }) => id === then);
  const mildest = levels.length - 1;
  return (facts.severity ?? mildest) < (before < 0 ? mildest : before);
}

function flaggedSince({ at }: Snooze, { case: theCase }: EvaluationContext): boolean {
  for (const flaggedAt of theCase.flags.values()) if (flaggedAt > at) return true;
  return false;
}

const bouncedSince = ({ at }: Snooze, { case: theCase }: EvaluationContext): boolean =>
  (movesOf(theCase).returns.at(-1) ?? at) > at;
