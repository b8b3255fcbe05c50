import type { TicketStatus } from '../../case/statuses.ts';

/** Whether a ticket of that status asks for no more work. */
export const isDoneStatus = (status: TicketStatus | undefined): boolean =>
  status === 'solved' || status === 'closed';
