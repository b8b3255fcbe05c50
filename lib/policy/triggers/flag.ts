import * as z from 'zod';
import { latest } from '../../clock/latest.ts';
import { flagSchema } from '../schema/fields.ts';
import { defineTrigger } from './define.ts';

export const schema = z.looseObject({
  type: z.literal('flag'),
  /** Any one of them is enough. */
  anyOf: z.array(flagSchema).min(1).max(50),
});

/** A flag is set on the ticket. */
export const trigger = defineTrigger({
  type: 'flag',
  schema,
  rank: 0,
  needs: () => ['flag'],
  asks: (params) => `the flag ${params.anyOf.join(' or ').replaceAll('_', ' ')}`,
  assess(params, context) {
    const set = params.anyOf.filter((flag) => context.case.flags.has(flag));
    return set.length > 0
      ? { state: 'holds', because: `Flagged: ${set.join(', ').replaceAll('_', ' ')}` }
      : { state: 'not_yet', because: 'No such flag is set' };
  },
  changedAt: (params, context) => latest(params.anyOf.map((flag) => context.case.flags.get(flag))),
  examples: [{ type: 'flag', anyOf: ['security', 'data_loss'] }],
});
