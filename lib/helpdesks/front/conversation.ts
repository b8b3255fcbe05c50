import type { TicketStatus } from '../../case/statuses.ts';
import type { TicketRef } from '../../case/ticket.ts';
import { factsOf } from '../../page/conversation.ts';
import { cut } from '../../page/text-of.ts';
import type { Entry, Facts } from '../adapter.ts';
import { at, listAt } from '../read/at.ts';
import { fetchJson } from '../read/fetch-same-origin.ts';
import { known } from '../read/known.ts';
import { statusOf } from '../read/status-of.ts';

/**
 * What the page itself asks for, with the session's cookies alone; not
 * documented by the vendor. Addresses and shapes from a public client of them
 * (arjshiv/frontctl, 2026-06).
 */

/** Where the account lives, as the page's own requests show it. */
const account = /^https:\/\/[^/]+\/cell-[\w-]+\/api\/1\/companies\/[a-f0-9]+(?=\/)/;

const statuses: Readonly<Record<string, TicketStatus>> = {
  open: 'open',
  unassigned: 'open',
  assigned: 'open',
  archived: 'closed',
};

/** Rejects until the page has asked for something of the account by itself. */
export async function readFacts(ticket: TicketRef, signal: AbortSignal): Promise<Facts> {
  const [answer, entries] = await Promise.all([
    get(ticket, '', signal),
    readEntries(ticket, signal).catch((): readonly Entry[] => []),
  ]);
  if (String(at(answer, 'id')) !== ticket.ticketId) throw new Error('Not this conversation');
  const contact = nameIn(at(answer, 'contact'));
  const byContact = entries.map((entry): Entry =>
    entry.visibility === 'public' && contact !== undefined && entry.author === contact
      ? { ...entry, from: 'requester' }
      : entry,
  );
  const { lastCustomerUpdateAt } = factsOf(byContact);
  return known({
    lastCustomerUpdateAt,
    subject: cut(at(answer, 'subject')),
    requester: contact,
    status: statusOf(statuses, cut(at(answer, 'status'))),
    openedAt: instant(at(answer, 'created_at')),
    updatedAt: instant(at(answer, 'updated_at')),
  });
}

/** Messages and comments; only the latter are for teammates alone. */
export async function readEntries(
  ticket: TicketRef,
  signal: AbortSignal,
): Promise<readonly Entry[]> {
  const answer = await get(ticket, '/timeline', signal);
  return listAt(answer, 'timeline')
    .flatMap((item): Entry[] => {
      const type = at(item, 'type');
      const body = cut(at(item, 'message', 'text')) ?? cut(at(item, 'message', 'blurb'));
      if (body === undefined || (type !== 'message' && type !== 'comment')) return [];
      const isComment = type === 'comment';
      return [
        known({
          visibility: isComment ? 'internal' : 'public',
          from: isComment ? 'desk' : 'unknown',
          author: nameIn(at(item, 'message', 'from')),
          at: instant(at(item, 'date')),
          body,
        }),
      ];
    })
    .toSorted((a, b) => (a.at ?? 0) - (b.at ?? 0));
}

function get({ site, ticketId }: TicketRef, what: string, signal: AbortSignal): Promise<unknown> {
  const bases = new Set(
    performance
      .getEntriesByType('resource')
      .flatMap(({ name }) => (name.startsWith(`${site}/`) ? (account.exec(name)?.[0] ?? []) : [])),
  );
  const [base, another] = bases;
  return base && another === undefined
    ? fetchJson(`${base}/conversations/${ticketId}${what}`, signal)
    : Promise.reject(new Error('No account is known'));
}

const nameIn = (person: unknown): string | undefined =>
  cut(at(person, 'name')) ?? cut(at(person, 'display_name')) ?? cut(at(person, 'email'));

/** Milliseconds since 1970. */
const instant = (value: unknown): number | undefined =>
  typeof value === 'number' && value > 0 ? value : undefined;
