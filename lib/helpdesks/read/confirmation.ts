import type { TicketRef } from '../../case/ticket.ts';

/** After a failure it isn't asked for again for so long, in milliseconds. */
const restMs = 30_000;

/**
 * What is known of the ticket that was asked for last, such as the number that
 * its page shows. For products whose pages name their ticket in another way
 * than the address does: only what the API answers to the one proves the other.
 */
export interface Confirmation<T> {
  /** Null while it isn't known of this ticket. */
  of(ticket: TicketRef): T | null;
  keep(ticket: TicketRef, known: T): void;
  /** Whether it is known; if not, has it asked for. `ask` keeps what it learns. */
  sought(ticket: TicketRef, ask: () => Promise<unknown>): 'known' | 'asking' | 'failed';
}

export function confirmation<T>(): Confirmation<T> {
  let latest: { readonly ticketId: string; readonly known: T } | null = null;
  let asked: { readonly ticketId: string; failedAt?: number } | null = null;
  const of = ({ ticketId }: TicketRef) => (latest?.ticketId === ticketId ? latest.known : null);
  return {
    of,
    keep({ ticketId }, known) {
      latest = { ticketId, known };
    },
    sought(ticket, ask) {
      if (of(ticket) !== null) return 'known';
      const isOver = performance.now() - (asked?.failedAt ?? Infinity) > restMs;
      if (asked?.ticketId !== ticket.ticketId || isOver) {
        const mine: typeof asked = { ticketId: ticket.ticketId };
        asked = mine;
        const ended = () => void (mine.failedAt = performance.now());
        ask().then(ended, ended);
      }
      return asked.failedAt === undefined ? 'asking' : 'failed';
    },
  };
}
