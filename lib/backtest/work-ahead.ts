import { durationMs, minutes, type DurationMs } from '../clock/units.ts';
import type { Judgement } from '../policy/verdict.ts';

/**
 * How much hands-on time has to pass before a limit on it is reached: until
 * then work changes no verdict, and nobody has to look. Absent when the verdict
 * knows of no such limit; zero when that can't be told from it.
 */
export function workAhead({ outcomes }: Judgement): DurationMs | undefined {
  let least: number | undefined;
  for (const { state, triggers } of outcomes) {
    if (state === 'out_of_scope') continue;
    for (const { trigger, assessment } of triggers) {
      if (assessment.clock?.kind !== 'touch') continue;
      if (trigger.type !== 'time') return durationMs(0);
      const left = minutes(trigger.afterMinutes) - assessment.clock.elapsed;
      if (left > 0 && (least === undefined || left < least)) least = left;
    }
  }
  return least === undefined ? undefined : durationMs(least);
}
