import * as z from 'zod';
import { doubtReasons, type DoubtReason } from '../../case/events.ts';
import { latest } from '../../clock/latest.ts';
import { defineTrigger } from './define.ts';

export const schema = z.looseObject({
  type: z.literal('doubt'),
  /** Any one of them is enough. */
  anyOf: z.array(z.enum(doubtReasons)).min(1).max(doubtReasons.length),
});

const words: { readonly [Reason in DoubtReason]: string } = {
  unsure_next_step: 'unsure of the next step',
  risky_change: 'the next step is risky',
  missing_access: 'access is missing',
  missing_skill: 'the skill is missing',
  needs_decision: 'somebody has to decide',
  out_of_scope: 'not ours to solve',
};

/** The agent said that they are unsure, or can't, for that reason. */
export const trigger = defineTrigger({
  type: 'doubt',
  schema,
  rank: 2,
  needs: () => [],
  asks: (params) => `your word: ${params.anyOf.map((reason) => words[reason]).join(', or ')}`,
  assess(params, context) {
    const said = context.case.doubts.findLast(({ reason }) => params.anyOf.includes(reason));
    return said
      ? { state: 'holds', because: `You said: ${words[said.reason]}` }
      : { state: 'not_yet', because: 'No such doubt was raised' };
  },
  changedAt: (params, context) =>
    latest(
      context.case.doubts
        .filter(({ reason }) => params.anyOf.includes(reason))
        .map((doubt) => doubt.at),
    ),
  examples: [{ type: 'doubt', anyOf: ['risky_change', 'missing_access'] }],
});
