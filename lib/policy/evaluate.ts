import type { Case } from '../case/case.ts';
import { earliest } from '../clock/latest.ts';
import type { EpochMs } from '../clock/units.ts';
import { contextOf } from './context.ts';
import { judgeRule } from './outcome.ts';
import { promptChangesAt, promptOf } from './prompt.ts';
import { questionsOf } from './questions.ts';
import type { Policy } from './schema.ts';
import type { Verdict } from './verdict.ts';
import { nextWakeAt } from './wake.ts';
import { winnerOf } from './winner.ts';

/**
 * What a policy says of a case at an instant. Total and deterministic: it never
 * throws, and the same arguments give the same verdict, in the background, in
 * a simulation and in a test. Whether somebody is there to be shown the prompt,
 * and how often it is repeated, is not its question. `others`: the cases that
 * the agent worked on lately, for rules about tickets that are alike.
 */
export function evaluate(
  policy: Policy,
  theCase: Case,
  now: EpochMs,
  others: readonly Case[] = [],
): Verdict {
  const context = contextOf(policy, theCase, now, others);
  const outcomes = policy.rules.map((rule) => judgeRule(rule, context));
  const fired = outcomes.filter(({ state }) => state === 'fired');
  const winner = winnerOf(outcomes, context);
  const prompt = winner && promptOf(winner, context);
  const wake = earliest([
    nextWakeAt(outcomes, context),
    prompt && promptChangesAt(prompt, context),
  ]);
  return {
    tier: context.tier,
    ...(context.next && { next: context.next }),
    outcomes,
    ...(prompt && { prompt }),
    fired: fired.filter(({ rule }) => rule.effect.kind !== 'hierarchical'),
    alsoInform: fired.filter(({ rule }) => rule.effect.kind === 'hierarchical'),
    questions: questionsOf(outcomes, context),
    ...(wake !== undefined && { nextWakeAt: wake }),
  };
}
