import * as z from 'zod';
import { idSchema } from '../../case/events.ts';
import { labelIn } from '../facts/label.ts';
import { defineTrigger } from './define.ts';

export const schema = z.looseObject({
  type: z.literal('severity'),
  /** That severity, or a more severe one. */
  atLeast: idSchema,
});

/** The ticket is at least that severe. */
export const trigger = defineTrigger({
  type: 'severity',
  schema,
  rank: 1,
  needs: () => ['severity'],
  asks: ({ atLeast }, { vocabulary }) =>
    `severity ${labelIn(vocabulary.severities, atLeast)} or worse`,
  assess({ atLeast }, { policy, facts }) {
    const levels = policy.vocabulary.severities;
    const current = facts.severity === undefined ? undefined : levels[facts.severity];
    const limit = levels.findIndex(({ id }) => id === atLeast);
    if (facts.severity === undefined || !current) {
      return { state: 'unknown', because: 'The severity is not known' };
    }
    const because = `Severity ${current.label}, limit ${levels[limit]?.label ?? atLeast}`;
    return { state: facts.severity <= limit ? 'holds' : 'not_yet', because };
  },
  changedAt: (_params, context) => context.case.severity?.seenAt,
  names: ({ atLeast }) => [{ list: 'severity', id: atLeast, under: 'atLeast' }],
  examples: [{ type: 'severity', atLeast: 'sev1' }],
});
