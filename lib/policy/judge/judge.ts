import type { Case } from '../../case/case.ts';
import { earliest } from '../../clock/latest.ts';
import type { EpochMs } from '../../clock/units.ts';
import { contextOf, type EvaluationContext } from './context.ts';
import { judgeRule } from './outcome.ts';
import { promptChangesAt, promptOf } from '../prompt/prompt.ts';
import type { Policy } from '../schema.ts';
import type { Judgement } from '../verdict.ts';
import { nextWakeAt } from './wake.ts';
import { winnerOf } from './winner.ts';

/**
 * Judges every rule, and says which one speaks and when to look again: the part
 * of an evaluation that a replay of a million events needs, and no more.
 */
export function judge(
  policy: Policy,
  theCase: Case,
  now: EpochMs,
  others: readonly Case[],
): { readonly judgement: Judgement; readonly context: EvaluationContext } {
  const context = contextOf(policy, theCase, now, others);
  const outcomes = policy.rules.map((rule) => judgeRule(rule, context));
  const winner = winnerOf(outcomes, context);
  const prompt = winner && promptOf(winner, context);
  const wake = earliest([
    nextWakeAt(outcomes, context),
    prompt && promptChangesAt(prompt, context),
  ]);
  const judgement = {
    tier: context.tier,
    outcomes,
    ...(prompt && { prompt }),
    ...(wake !== undefined && { nextWakeAt: wake }),
  };
  return { judgement, context };
}
