import type { TaughtFact } from '../../policy/schema/taught.ts';

/** Every fact that can be taught, in the order in which one is asked for it. */
export const taughtFacts = [
  'subject',
  'requester',
  'status',
  'priority',
  'assignee',
  'group',
  'category',
  'service',
  'location',
  'description',
  'agent',
] as const satisfies readonly TaughtFact[];
