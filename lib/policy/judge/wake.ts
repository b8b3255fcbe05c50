import type { Case } from '../../case/case.ts';
import { durationMs, type DurationMs, type EpochMs } from '../../clock/units.ts';
import type { ClockReading } from '../time/clocks.ts';
import type { EvaluationContext } from './context.ts';
import { warnPercent } from './outcome.ts';
import { graceEndsAt } from './quiet.ts';
import { answerTo } from './silence.ts';
import type { Wait } from '../triggers/define.ts';
import { definitionOf } from '../triggers/index.ts';
import type { RuleOutcome } from '../verdict.ts';

/**
 * When the verdict may change by itself: a limit or a warning is reached, a
 * snooze or the grace after a pause ends. Always later than now; absent when
 * only somebody's doing can change something.
 */
export function nextWakeAt(
  outcomes: readonly RuleOutcome[],
  context: EvaluationContext,
): EpochMs | undefined {
  let next: EpochMs | undefined;
  const consider = (at: EpochMs | undefined): void => {
    if (at !== undefined && at > context.now && (next === undefined || at < next)) next = at;
  };

  const shortest = new Map<ClockReading, DurationMs>();
  consider(graceEndsAt(context));
  const answered = answeredRules(context.case);
  for (const outcome of outcomes) {
    if (outcome.state === 'out_of_scope') continue;
    const silence = answered.has(outcome.rule.id) ? answerTo(outcome, context)?.silence : undefined;
    if (silence?.kind === 'snoozed') consider(silence.until);
    // What has spoken has nothing to add, unless it was answered: another part of it would be news.
    const isDone = outcome.state === 'fired' && !silence;
    for (const { trigger, assessment } of outcome.triggers) {
      consider(assessment.until);
      if (isDone || assessment.state === 'holds') continue;
      consider(assessment.at);
      const wait = definitionOf(trigger).waitsFor?.(trigger, context);
      if (!wait) continue;
      const length = nextLength(wait, warnPercent(outcome.rule, context));
      const known = shortest.get(wait.reading);
      if (known === undefined || length < known) shortest.set(wait.reading, length);
    }
  }
  for (const [reading, length] of shortest) consider(reading.willReachAt(length));
  return next;
}

/** Rules to which the agent has said something that may still stand. */
const answeredRules = ({ snoozes, overrides, handoffs }: Case): ReadonlySet<string> =>
  new Set([
    ...snoozes.map(({ rule }) => rule),
    ...overrides.map(({ rule }) => rule),
    ...handoffs.flatMap(({ swarm, rules }) => (swarm ? rules : [])),
  ]);

/**
 * The length at which a clock comes to its warning, or to its limit once that
 * is behind it. Of all the lengths that a clock is waited for only the shortest
 * is walked, on the clock itself: before business hours end, not at midnight.
 */
function nextLength({ reading, limit }: Wait, warnFrom: number): DurationMs {
  const warning = durationMs(Math.ceil((limit * warnFrom) / 100));
  return warning < limit && reading.clock.elapsed < warning ? warning : limit;
}
