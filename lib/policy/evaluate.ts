import type { Case } from '../case/case.ts';
import type { EpochMs } from '../clock/units.ts';
import { judge } from './judge/judge.ts';
import { questionsOf } from './prompt/questions.ts';
import type { Policy } from './schema.ts';
import type { Verdict } from './verdict.ts';

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
  const { judgement, context } = judge(policy, theCase, now, others);
  const fired = judgement.outcomes.filter(({ state }) => state === 'fired');
  return {
    ...judgement,
    ...(context.next && { next: context.next }),
    fired: fired.filter(({ rule }) => rule.effect.kind !== 'hierarchical'),
    alsoInform: fired.filter(({ rule }) => rule.effect.kind === 'hierarchical'),
    questions: questionsOf(judgement.outcomes, context),
  };
}
