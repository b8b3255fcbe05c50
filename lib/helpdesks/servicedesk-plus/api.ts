import type { TicketStatus } from '../../case/statuses.ts';
import type { TicketRef } from '../../case/ticket.ts';
import { cut } from '../../page/text-of.ts';
import type { Entry, Facts } from '../adapter.ts';
import { at, listAt } from '../read/at.ts';
import { confirmation } from '../read/confirmation.ts';
import { fetchJson } from '../read/fetch-same-origin.ts';
import { known } from '../read/known.ts';
import { statusOf } from '../read/status-of.ts';
import { unlessEmpty } from '../read/unless-empty.ts';
import { wordsIn } from '../read/words-in.ts';

/**
 * REST v3 as manageengine.com documents it. It takes the session's cookie for
 * reading; its token against forged requests is only wanted for writing.
 */

/** The number that people know a request by, which a cloud address hasn't. */
export const numbers = /* @__PURE__ */ confirmation<string>();

const headers = { Accept: 'application/vnd.manageengine.sdp.v3+json' };

/** In the cloud the API belongs to an instance, on a server of one's own to the host. */
const get = (ticket: TicketRef, path: string, signal: AbortSignal): Promise<unknown> => {
  const from = (base: string) =>
    fetchJson(`${base}/api/v3/requests/${ticket.ticketId}${path}`, signal, headers);
  const { origin } = new URL(ticket.site);
  return ticket.site === origin
    ? from(origin)
    : from(ticket.site).catch((error: unknown) => {
        if (signal.aborted) throw error;
        return from(origin);
      });
};

/** The request itself. Rejects when it can't be had. */
async function fetchRequest(ticket: TicketRef, signal: AbortSignal): Promise<unknown> {
  const request = at(await get(ticket, '', signal), 'request');
  if (wordOf(at(request, 'id')) !== ticket.ticketId) throw new Error('Another request');
  numbers.keep(ticket, wordOf(at(request, 'display_id') ?? ticket.ticketId));
  return request;
}

/** Whether the request's number is known; it is asked for if not. */
export const soughtNumber = (ticket: TicketRef) =>
  numbers.sought(ticket, () => fetchRequest(ticket, new AbortController().signal));

/** The statuses that the product brings along, by the name that isn't translated. */
const statuses: Readonly<Record<string, TicketStatus>> = {
  Open: 'open',
  Assigned: 'open',
  'In Progress': 'open',
  Onhold: 'on_hold',
  'On Hold': 'on_hold',
  Resolved: 'solved',
  Closed: 'closed',
  Canceled: 'closed',
  Cancelled: 'closed',
};

export async function fetchRequestFacts(ticket: TicketRef, signal: AbortSignal): Promise<Facts> {
  const request = await fetchRequest(ticket, signal);
  const name = (field: string) => cut(at(request, field, 'name'));
  const label = name('status');
  const status = statusOf(statuses, cut(at(request, 'status', 'internal_name')) ?? label)?.status;
  return known({
    subject: cut(at(request, 'subject')),
    requester: name('requester'),
    status: label ? known({ label, status }) : undefined,
    priority: name('priority'),
    assignee: name('technician'),
    group: name('group'),
    category: name('category'),
    service: name('service_category'),
    location: name('site'),
    openedAt: msAt(request, 'created_time'),
    updatedAt: msAt(request, 'last_updated_time'),
    due: unlessEmpty(
      known({
        first_reply: msAt(request, 'first_response_due_by_time'),
        resolution: msAt(request, 'due_by_time'),
      }),
    ),
    description: wordsIn(at(request, 'description')),
  });
}

/** The request itself, mails, and notes. Where the API doesn't say who may read a mail, it isn't known. */
export async function fetchEntries(
  ticket: TicketRef,
  signal: AbortSignal,
): Promise<readonly Entry[]> {
  const [request, mails, notes] = await Promise.all([
    fetchRequest(ticket, signal),
    get(ticket, '/conversations', signal).catch(() => null),
    get(ticket, '/notes', signal),
  ]);
  const requester = at(request, 'requester', 'email_id');
  const entryOf = (entry: unknown, open: unknown): Entry => {
    const by = at(entry, 'created_by');
    const isRequester = typeof requester === 'string' && at(by, 'email_id') === requester;
    return known({
      visibility: open === true ? 'public' : open === false ? 'internal' : 'unknown',
      from: isRequester ? 'requester' : at(by, 'is_technician') === true ? 'desk' : 'unknown',
      author: cut(at(by, 'name')),
      at: msAt(entry, 'created_time'),
      body: wordsIn(at(entry, 'description')) ?? '',
    });
  };
  const rest = [...listAt(mails, 'conversations'), ...listAt(notes, 'notes')].map((entry) =>
    entryOf(entry, at(entry, 'show_to_requester')),
  );
  return [entryOf(request, true), ...rest.toSorted((a, b) => (a.at ?? 0) - (b.at ?? 0))];
}

/** Times are milliseconds since 1970, in a text. */
function msAt(record: unknown, field: string): number | undefined {
  const value = wordOf(at(record, field, 'value'));
  return /^\d{12,14}$/.test(value) ? Number(value) : undefined;
}

/** Numbers are texts in the cloud, but not everywhere. */
const wordOf = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? `${value}` : '';
