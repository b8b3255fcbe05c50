import type { TicketStatus } from '../../case/statuses.ts';
import type { TicketRef } from '../../case/ticket.ts';
import { cut } from '../../page/text-of.ts';
import type { Entry, Facts } from '../adapter.ts';
import { at, listAt } from '../read/at.ts';
import { fetchJson } from '../read/fetch-same-origin.ts';
import { instantOf } from '../read/instant.ts';
import { known } from '../read/known.ts';
import { tagsOf } from '../read/tags.ts';
import { unlessEmpty } from '../read/unless-empty.ts';

/**
 * REST v2 with the session's cookie (developer.zendesk.com: Tickets, Ticket
 * Comments, Side-Loading, Users).
 */

/** By the code in the API: the policy's word, and the label that English pages have by default. */
export const statuses: Readonly<Record<string, readonly [TicketStatus, string]>> = {
  new: ['new', 'New'],
  open: ['open', 'Open'],
  pending: ['pending', 'Pending'],
  hold: ['on_hold', 'On-hold'],
  solved: ['solved', 'Solved'],
  closed: ['closed', 'Closed'],
};

/** What the show endpoint gives besides the ticket; plans without SLAs leave them out. */
const sideloads = 'users,groups,slas,metric_sets';

/** A ticket has at most 5000 comments; a page of them has a hundred. */
const mostPages = 50;

const get = (ticket: TicketRef, path: string, signal: AbortSignal): Promise<unknown> =>
  fetchJson(`${ticket.site}/api/v2/${path}`, signal);

/** `shownLabel`: the page's own word for the status, since the API has no more than its code. */
export async function readFacts(
  ticket: TicketRef,
  shownLabel: string | undefined,
  signal: AbortSignal,
): Promise<Facts> {
  const [answer, me] = await Promise.all([
    get(ticket, `tickets/${ticket.ticketId}.json?include=${sideloads}`, signal),
    get(ticket, 'users/me.json', signal).catch(() => undefined),
  ]);
  const field = (name: string) => at(answer, 'ticket', name);
  if (String(field('id')) !== ticket.ticketId) return {};
  const nameOf = (list: string, id: unknown) =>
    cut(at(id ? listAt(answer, list).find((one) => at(one, 'id') === id) : null, 'name'));
  return known({
    subject: cut(field('subject')),
    requester: nameOf('users', field('requester_id')),
    status: statusIn(answer, shownLabel),
    assignee: nameOf('users', field('assignee_id')),
    group: nameOf('groups', field('group_id')),
    tags: tagsOf(listAt(answer, 'ticket', 'tags')),
    openedAt: instantOf(field('created_at')),
    updatedAt: instantOf(field('updated_at')),
    due: dueIn(answer),
    agent: cut(at(me, 'user', 'name')),
  });
}

/** All comments, the ticket's first message among them, oldest first. */
export async function readComments(
  ticket: TicketRef,
  signal: AbortSignal,
): Promise<readonly Entry[]> {
  const path = `tickets/${ticket.ticketId}`;
  const requester = at(await get(ticket, `${path}.json`, signal), 'ticket', 'requester_id');
  const entries: Entry[] = [];
  for (let page = 1; page <= mostPages; page += 1) {
    const answer = await get(ticket, `${path}/comments.json?include=users&page=${page}`, signal);
    const users = new Map(listAt(answer, 'users').map((user) => [at(user, 'id'), user]));
    for (const comment of listAt(answer, 'comments')) {
      entries.push(entryOf(comment, users.get(at(comment, 'author_id')), requester));
    }
    if (!at(answer, 'next_page')) return entries;
  }
  throw new Error('More comments than a ticket can have');
}

function statusIn(answer: unknown, shownLabel: string | undefined): Facts['status'] {
  const code = String(at(answer, 'ticket', 'status'));
  const [status, english] = (Object.hasOwn(statuses, code) ? statuses[code] : null) ?? [];
  const label = shownLabel ?? english;
  if (!status || !label) return undefined;
  const metrics =
    at(answer, 'ticket', 'metric_set') ??
    listAt(answer, 'metric_sets').find(
      (set) => at(set, 'ticket_id') === at(answer, 'ticket', 'id'),
    );
  return known({ label, status, since: instantOf(at(metrics, 'status_updated_at')) });
}

/** Targets that still run, and the due date that tickets of the type task have. */
function dueIn(answer: unknown): Facts['due'] {
  const running = listAt(answer, 'ticket', 'slas', 'policy_metrics').filter(
    (metric) => at(metric, 'stage') === 'active',
  );
  const until = (name: string) =>
    instantOf(
      at(
        running.find((metric) => at(metric, 'metric') === name),
        'breach_at',
      ),
    );
  return unlessEmpty(
    known({
      first_reply: until('first_reply_time'),
      next_reply: until('next_reply_time'),
      resolution: until('total_resolution_time') ?? instantOf(at(answer, 'ticket', 'due_at')),
    }),
  );
}

function entryOf(comment: unknown, author: unknown, requester: unknown): Entry {
  const isPublic = at(comment, 'public');
  const isRequester = requester !== undefined && at(comment, 'author_id') === requester;
  const role = at(author, 'role');
  return known({
    visibility: isPublic === true ? 'public' : isPublic === false ? 'internal' : 'unknown',
    // Somebody in copy is neither the requester nor of the desk.
    from: isRequester ? 'requester' : role === 'agent' || role === 'admin' ? 'desk' : 'unknown',
    author: cut(at(author, 'name')),
    at: instantOf(at(comment, 'created_at')),
    body: cut(at(comment, 'plain_body')) ?? cut(at(comment, 'body')) ?? '',
  });
}
