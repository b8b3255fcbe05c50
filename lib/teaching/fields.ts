import { taughtFacts } from '../helpdesks/taught/facts.ts';

/** Everything that one can point at, in the order in which one is asked. */
export const teachingFields = ['number', ...taughtFacts, 'note', 'internal'] as const;
export type TeachingField = (typeof teachingFields)[number];

export { taughtFacts };
