import { durationMs, type EpochMs } from '../clock/units.ts';
import type { EvaluationContext } from './context.ts';
import { warnPercent } from './outcome.ts';
import { graceEndsAt } from './quiet.ts';
import { answerTo } from './silence.ts';
import type { Wait } from './triggers/define.ts';
import { definitionOf } from './triggers/index.ts';
import type { RuleOutcome } from './verdict.ts';

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

  consider(graceEndsAt(context));
  const snoozed = new Set(context.case.snoozes.map(({ rule }) => rule));
  for (const outcome of outcomes) {
    if (outcome.state === 'out_of_scope') continue;
    if (snoozed.has(outcome.rule.id)) {
      const silence = answerTo(outcome, context)?.silence;
      if (silence?.kind === 'snoozed') consider(silence.until);
    }
    for (const { assessment } of outcome.triggers) consider(assessment.until);
    if (outcome.state === 'fired') continue;
    const warnFrom = warnPercent(outcome.rule, context);
    for (const { trigger, assessment } of outcome.triggers) {
      consider(assessment.at);
      // Without a time at which it holds there is none at which it warns.
      if (assessment.at === undefined || warnFrom > 100) continue;
      const wait = definitionOf(trigger).waitsFor?.(trigger, context);
      if (wait) consider(warnsAt(warnFrom, wait, context.now, next));
    }
  }
  return next;
}

/**
 * When a clock comes to so many percent of its limit, walked on the clock
 * itself: before business hours end, not at midnight. No clock is faster than
 * that on the wall, so one that can't come there before `next` isn't walked.
 */
function warnsAt(
  percent: number,
  { reading, limit }: Wait,
  now: EpochMs,
  next: EpochMs | undefined,
): EpochMs | undefined {
  const length = durationMs(Math.ceil((limit * percent) / 100));
  if (next !== undefined && now + length - reading.clock.elapsed >= next) return undefined;
  return reading.willReachAt(length);
}
