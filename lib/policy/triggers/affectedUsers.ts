import * as z from 'zod';
import { defineTrigger } from './define.ts';

export const schema = z.looseObject({
  type: z.literal('affectedUsers'),
  atLeast: z.int().min(1).max(10_000_000),
});

/** So many people are affected. */
export const trigger = defineTrigger({
  type: 'affectedUsers',
  schema,
  rank: 1,
  needs: () => ['affectedUsers'],
  assess({ atLeast }, context) {
    const count = context.case.affectedUsers?.value;
    if (count === undefined) {
      return { state: 'unknown', because: 'Not known how many people are affected' };
    }
    return {
      state: count >= atLeast ? 'holds' : 'not_yet',
      because: `${count} ${count === 1 ? 'person' : 'people'} affected, limit ${atLeast}`,
    };
  },
  changedAt: (_params, context) => context.case.affectedUsers?.seenAt,
  examples: [{ type: 'affectedUsers', atLeast: 10 }],
});
