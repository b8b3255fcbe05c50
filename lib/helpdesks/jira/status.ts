import type { TicketStatus } from '../../case/statuses.ts';
import type { Facts } from '../adapter.ts';
import { known } from '../read/known.ts';

/** The statuses that service projects come with, in English; sites add and rename their own. */
const words: Readonly<Record<string, TicketStatus>> = {
  new: 'new',
  'to do': 'new',
  open: 'open',
  reopened: 'open',
  'in progress': 'open',
  'work in progress': 'open',
  'waiting for support': 'open',
  escalated: 'open',
  pending: 'pending',
  'waiting for customer': 'pending',
  resolved: 'solved',
  done: 'solved',
  closed: 'closed',
  canceled: 'closed',
  declined: 'closed',
};

/**
 * A status with the policy's word where it is known. Of the three categories,
 * which have the same keys in every language, only `done` says enough.
 */
export function jiraStatus(
  label: string | undefined,
  category: unknown,
  since?: number,
): Facts['status'] {
  if (label === undefined) return undefined;
  const name = label.toLowerCase();
  const word = Object.hasOwn(words, name) ? words[name] : undefined;
  return known({ label, status: word ?? (category === 'done' ? 'solved' : undefined), since });
}
