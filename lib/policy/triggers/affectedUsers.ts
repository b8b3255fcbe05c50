import * as z from 'zod';
import { tally } from '../facts/tally.ts';
import { defineTrigger } from './define.ts';

export const schema = z.looseObject({
  type: z.literal('affectedUsers'),
  atLeast: z.int().min(1).max(10_000_000),
});

const people = { one: 'person', many: 'people' } as const;

/** So many people are affected. */
export const trigger = defineTrigger({
  type: 'affectedUsers',
  schema,
  rank: 1,
  needs: () => ['affectedUsers'],
  asks: ({ atLeast }) => `at least ${tally(atLeast, people)} affected`,
  assess({ atLeast }, context) {
    const count = context.case.affectedUsers?.value;
    if (count === undefined) {
      return { state: 'unknown', because: 'Not known how many people are affected' };
    }
    const because = `${tally(count, people)} affected, limit ${atLeast}`;
    if (count >= atLeast) return { state: 'holds', because };
    const more = { one: 'more person', many: 'more people' };
    return { state: 'not_yet', because, missing: `${tally(atLeast - count, more)} affected` };
  },
  changedAt: (_params, context) => context.case.affectedUsers?.seenAt,
  examples: [{ type: 'affectedUsers', atLeast: 10 }],
});
