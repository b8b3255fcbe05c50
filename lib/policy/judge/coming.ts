import type { EpochMs } from '../../clock/units.ts';
import type { EvaluationContext } from './context.ts';
import { definitionOf } from '../triggers/index.ts';
import type { AssessedTrigger } from '../verdict.ts';

/** When a trigger that doesn't hold comes to hold by time alone, if it does. */
export function comesAt(
  { trigger, assessment }: AssessedTrigger,
  context: EvaluationContext,
): EpochMs | undefined {
  if (assessment.at !== undefined || assessment.state === 'holds') return assessment.at;
  const wait = definitionOf(trigger).waitsFor?.(trigger, context);
  return wait?.reading.willReachAt(wait.limit);
}
