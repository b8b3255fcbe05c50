import type { Snapshot, TicketSnapshot } from '../../../../lib/service/snapshot.ts';
import { policy } from './policy.ts';
import { bareTicket } from './ticket.ts';

/** A ticket as the panel shows it with a policy in force, or whatever it is changed to. */
export const shown = (more: Partial<TicketSnapshot> = {}): Snapshot => ({
  state: 'ticket',
  ...bareTicket,
  policy,
  ...more,
});
