import * as z from 'zod';
import { movesOf } from '../facts/moves.ts';
import { assessTally, tally } from '../facts/tally.ts';
import { defineTrigger } from './define.ts';

export const schema = z.looseObject({
  type: z.literal('reassignments'),
  atLeast: z.int().min(1).max(100),
});

const words = { one: 'change of group', many: 'changes of group' } as const;

/** The ticket went from group to group, whether or not it came back. As severe as bouncing. */
export const trigger = defineTrigger({
  type: 'reassignments',
  schema,
  rank: 3,
  needs: () => ['group'],
  asks: ({ atLeast }) => `at least ${tally(atLeast, words)}`,
  assess({ atLeast }, context) {
    const { known, changes } = movesOf(context.case);
    return known
      ? assessTally(changes, atLeast, words)
      : { state: 'unknown', because: 'Not known which groups had the ticket' };
  },
  changedAt: (_params, context) => movesOf(context.case).changes.at(-1),
  heldSince: ({ atLeast }, context) => movesOf(context.case).changes[atLeast - 1],
  examples: [{ type: 'reassignments', atLeast: 3 }],
});
