import type { TicketStatus } from '../../case/statuses.ts';
import type { TicketRef } from '../../case/ticket.ts';
import { cut } from '../../page/text-of.ts';
import type { Entry, Facts } from '../adapter.ts';
import { at, listAt } from '../read/at.ts';
import { fetchJson } from '../read/fetch-same-origin.ts';
import { instantOf } from '../read/instant.ts';
import { known } from '../read/known.ts';
import { unlessEmpty } from '../read/unless-empty.ts';
import { wordsIn } from '../read/words-in.ts';

/**
 * The agent application's own API, which has the shapes of the public one
 * (desk.zoho.com/DeskAPIDocument). For reading it takes the session's cookie,
 * and in a header the organisation's id (tried by others in 2026), which the
 * portal's name in the address stands for.
 */
async function open(ticket: TicketRef, signal: AbortSignal) {
  const { origin, pathname } = new URL(ticket.site);
  const portal = pathname.split('/').at(-1) ?? '';
  const base = `${origin}/supportapi/zd/${portal}/api/v1`;
  const organisations = listAt(await fetchJson(`${base}/organizations`, signal), 'data');
  const mine = organisations.filter((it) => at(it, 'portalName') === portal);
  const orgId = mine.length === 1 ? `${Number(at(mine[0], 'id'))}` : '';
  if (!/^\d+$/.test(orgId)) throw new Error('No organisation');
  return (path: string): Promise<unknown> =>
    fetchJson(`${base}/tickets/${ticket.ticketId}${path}`, signal, { orgId });
}

const nameIn = (person: unknown): string | undefined =>
  cut([at(person, 'firstName'), at(person, 'lastName')].filter(Boolean).join(' '));

/** What kind of status it is, whatever a site calls it. */
const statuses: Readonly<Record<string, TicketStatus>> = {
  Open: 'open',
  'On Hold': 'on_hold',
  Closed: 'closed',
};

export async function fetchTicketFacts(ticket: TicketRef, signal: AbortSignal): Promise<Facts> {
  const get = await open(ticket, signal);
  const answer = await get('?include=contacts,assignee,team,departments');
  if (at(answer, 'id') !== ticket.ticketId) throw new Error('Another ticket');
  const text = (...path: string[]) => cut(at(answer, ...path));
  const time = (field: string) => instantOf(at(answer, field));
  const label = text('status');
  const kind = text('statusType') ?? '';
  return known({
    subject: text('subject'),
    requester: nameIn(at(answer, 'contact')) ?? text('email'),
    status: label
      ? known({ label, status: Object.hasOwn(statuses, kind) ? statuses[kind] : undefined })
      : undefined,
    priority: text('priority'),
    assignee: nameIn(at(answer, 'assignee')),
    group: text('team', 'name') ?? text('department', 'name'),
    category: text('category'),
    openedAt: time('createdTime'),
    updatedAt: time('modifiedTime'),
    due: unlessEmpty(known({ first_reply: time('responseDueDate'), resolution: time('dueDate') })),
  });
}

/** Mails and the like, of which the list has the beginning, and comments. */
export async function fetchEntries(
  ticket: TicketRef,
  signal: AbortSignal,
): Promise<readonly Entry[]> {
  const get = await open(ticket, signal);
  const [answer, threads, comments] = await Promise.all([
    get('?include=contacts'),
    get('/threads?limit=100'),
    get('/comments?limit=100'),
  ]);
  const contact = at(answer, 'contact', 'email') ?? at(answer, 'email');
  const isContact = (address: unknown) =>
    typeof contact === 'string' && typeof address === 'string' && address.includes(contact);
  const written = listAt(threads, 'data')
    .filter((thread) => at(thread, 'status') !== 'DRAFT')
    .map((thread): Entry => {
      const isOut = at(thread, 'direction') === 'out';
      const other = at(thread, isOut ? 'to' : 'fromEmailAddress');
      return known({
        // What was sent to a supplier is no answer to the requester.
        visibility: isContact(other) ? 'public' : 'unknown',
        from: isOut ? 'desk' : isContact(other) ? 'requester' : 'unknown',
        author: cut(at(thread, 'author', 'name')),
        at: instantOf(at(thread, 'createdTime')),
        body: cut(at(thread, 'summary')) ?? '',
      });
    });
  const commented = listAt(comments, 'data').map((comment): Entry => {
    const isPublic = at(comment, 'isPublic');
    const by = at(comment, 'commenter', 'type');
    return known({
      visibility: isPublic === true ? 'public' : isPublic === false ? 'internal' : 'unknown',
      from: by === 'AGENT' ? 'desk' : 'unknown',
      author: cut(at(comment, 'commenter', 'name')),
      at: instantOf(at(comment, 'commentedTime')),
      body: wordsIn(at(comment, 'content')) ?? '',
    });
  });
  return [...written, ...commented].toSorted((a, b) => (a.at ?? 0) - (b.at ?? 0));
}
