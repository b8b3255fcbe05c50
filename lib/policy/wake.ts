import { after, durationMs, elapsed, type EpochMs } from '../clock/units.ts';
import type { EvaluationContext } from './context.ts';
import { warnPercent } from './outcome.ts';
import { graceEndsAt } from './quiet.ts';
import { answerTo } from './silence.ts';
import type { Assessment, RuleOutcome } from './verdict.ts';

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
    if (outcome.state === 'fired') continue;
    const warnFrom = warnPercent(outcome.rule, context);
    for (const { assessment } of outcome.triggers) {
      consider(assessment.at);
      consider(percentAt(warnFrom, assessment, context.now));
    }
  }
  return next;
}

/** When a growing clock comes to so many percent of its limit. */
function percentAt(percent: number, { at, clock }: Assessment, now: EpochMs): EpochMs | undefined {
  if (at === undefined || !clock || percent > 100) return undefined;
  const limit = clock.elapsed + elapsed(now, at);
  return after(now, durationMs(Math.ceil((limit * percent) / 100) - clock.elapsed));
}
