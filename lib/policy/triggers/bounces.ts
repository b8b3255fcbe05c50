import * as z from 'zod';
import { movesOf } from '../facts/moves.ts';
import { assessTally, tally } from '../facts/tally.ts';
import { defineTrigger } from './define.ts';

export const schema = z.looseObject({
  type: z.literal('bounces'),
  atLeast: z.int().min(1).max(100),
});

const words = { one: 'bounce', many: 'bounces' } as const;

/** The ticket came back to a group that had it before. */
export const trigger = defineTrigger({
  type: 'bounces',
  schema,
  rank: 3,
  needs: () => ['group'],
  asks: ({ atLeast }) => `at least ${tally(atLeast, words)} back to a group that had it before`,
  assess({ atLeast }, context) {
    const { known, returns } = movesOf(context.case);
    return known
      ? assessTally(returns, atLeast, words)
      : { state: 'unknown', because: 'Not known which groups had the ticket' };
  },
  changedAt: (_params, context) => movesOf(context.case).returns.at(-1),
  heldSince: ({ atLeast }, context) => movesOf(context.case).returns[atLeast - 1],
  examples: [{ type: 'bounces', atLeast: 2 }],
});
