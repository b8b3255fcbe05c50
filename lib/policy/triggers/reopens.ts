import * as z from 'zod';
import type { Case } from '../../case/case.ts';
import type { EpochMs } from '../../clock/units.ts';
import { isDoneStatus } from '../facts/done.ts';
import { assessTally, tally } from '../facts/tally.ts';
import { defineTrigger } from './define.ts';

export const schema = z.looseObject({
  type: z.literal('reopens'),
  atLeast: z.int().min(1).max(100),
});

const words = { one: 'reopening', many: 'reopenings' } as const;

/** The ticket was solved or closed, and then wasn't. A way of coming back, so as severe as bouncing. */
export const trigger = defineTrigger({
  type: 'reopens',
  schema,
  rank: 3,
  needs: () => ['status'],
  asks: ({ atLeast }) => `at least ${tally(atLeast, words)}`,
  assess({ atLeast }, context) {
    return context.case.statuses.length > 0
      ? assessTally(reopenings(context.case), atLeast, words)
      : { state: 'unknown', because: 'The status is not known' };
  },
  changedAt: (_params, context) => reopenings(context.case).at(-1),
  heldSince: ({ atLeast }, context) => reopenings(context.case)[atLeast - 1],
  examples: [{ type: 'reopens', atLeast: 2 }],
});

const reopenings = ({ statuses }: Case): readonly EpochMs[] =>
  statuses.flatMap(({ status, at }, index) =>
    isDoneStatus(statuses[index - 1]?.status) && !isDoneStatus(status) ? [at] : [],
  );
