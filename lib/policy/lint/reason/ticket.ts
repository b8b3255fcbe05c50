import { withParents, type KnownFacts } from '../../facts/facts.ts';
import type { Policy } from '../../schema.ts';
import type { Corner } from './possible.ts';

/** Of whom nothing is known. */
export const nothingKnown: KnownFacts = {
  severity: undefined,
  priority: undefined,
  priorityLabel: undefined,
  affectedUsers: undefined,
  categories: undefined,
  flags: new Set(),
  status: undefined,
  group: undefined,
  assignee: undefined,
  requester: undefined,
  tags: undefined,
  title: undefined,
};

/** The facts of an open ticket of that corner of which nothing else is known. */
export const ticketAt = (policy: Policy, { severity, category }: Corner): KnownFacts => ({
  ...nothingKnown,
  severity,
  categories: category === undefined ? undefined : withParents(policy, category),
  status: 'open',
});
