import * as z from 'zod';
import { idSchema } from '../../case/events.ts';
import { knownSince } from '../../case/ticket.ts';
import { labelIn } from '../facts/label.ts';
import { defineTrigger } from './define.ts';

export const schema = z.looseObject({
  type: z.literal('priority'),
  /** That priority, or a higher one. */
  atLeast: idSchema,
});

/** The helpdesk's own priority is at least so high. */
export const trigger = defineTrigger({
  type: 'priority',
  schema,
  rank: 1,
  needs: () => ['priority'],
  asks: ({ atLeast }, { vocabulary }) =>
    `priority ${labelIn(vocabulary.priorities, atLeast)} or higher`,
  assess({ atLeast }, { policy, facts }) {
    const levels = policy.vocabulary.priorities ?? [];
    if (facts.priority === undefined) {
      const shown = facts.priorityLabel;
      const because =
        shown === undefined
          ? 'The priority is not known'
          : `The policy does not know the priority "${shown}"`;
      return { state: 'unknown', because };
    }
    const limit = levels.findIndex(({ id }) => id === atLeast);
    const current = levels[facts.priority]?.label ?? '';
    const because = `Priority ${current}, limit ${levels[limit]?.label ?? atLeast}`;
    return { state: facts.priority <= limit ? 'holds' : 'not_yet', because };
  },
  changedAt: (_params, { case: theCase }) => knownSince(theCase.facts.priority),
  names: ({ atLeast }) => [{ list: 'priority', id: atLeast, under: 'atLeast' }],
  examples: [{ type: 'priority', atLeast: 'p1' }],
});
