import type { TicketRef } from '../../case/ticket.ts';
import { cut } from '../../page/text-of.ts';
import type { Entry } from '../adapter.ts';
import { at } from '../read/at.ts';
import { fetchJson } from '../read/fetch-same-origin.ts';
import { instantOf } from '../read/instant.ts';
import { known } from '../read/known.ts';

/** A project's place in the installation and in its REST API. */
export interface Project {
  /** With its groups, such as `support/desk`. */
  readonly path: string;
  readonly api: string;
}

/** GitLab may live below a path, which the address doesn't tell from a group; the page does. */
export function projectIn({ ownerDocument }: Element, { site }: TicketRef): Project {
  const { origin, pathname } = new URL(site);
  const named = ownerDocument.body.dataset['projectFullPath'];
  const path = named && pathname.endsWith(`/${named}`) ? named : pathname.slice(1);
  return { path, api: `${origin}${pathname.slice(0, -path.length - 1)}/api/v4` };
}

const issueAt = ({ api, path }: Project, { ticketId }: TicketRef): string =>
  `${api}/projects/${encodeURIComponent(path)}/issues/${ticketId}`;

/** The issue itself. Rejects when it can't be reached or the answer is about another. */
export async function readItem(
  project: Project,
  ticket: TicketRef,
  signal: AbortSignal,
): Promise<unknown> {
  const item = await fetchJson(issueAt(project, ticket), signal);
  if (String(at(item, 'iid')) !== ticket.ticketId) throw new Error('Another issue');
  return item;
}

/** Description and comments, oldest first; of very long threads the last hundred. Rejects when they can't be reached. */
export async function readEntries(
  project: Project,
  ticket: TicketRef,
  signal: AbortSignal,
): Promise<readonly Entry[]> {
  const [item, notes] = await Promise.all([
    readItem(project, ticket, signal),
    fetchJson(
      `${issueAt(project, ticket)}/notes?sort=desc&order_by=created_at&per_page=100`,
      signal,
    ),
  ]);
  const author = at(item, 'author', 'username');
  // Only people of the desk answer in there: everybody else's mails come in under the bot's name.
  const isServiceDesk = cut(at(item, 'service_desk_reply_to')) !== undefined;
  const entry = (of: unknown, body: string): Entry => {
    const isRequester = author !== undefined && at(of, 'author', 'username') === author;
    return known({
      visibility: at(of, 'internal') === true ? 'internal' : 'public',
      from: isRequester ? 'requester' : isServiceDesk ? 'desk' : 'unknown',
      author: cut(at(of, 'author', 'name')),
      at: instantOf(at(of, 'created_at')),
      body,
    });
  };
  return [
    entry(item, cut(at(item, 'description')) ?? ''),
    ...(Array.isArray(notes) ? notes.toReversed() : []).flatMap((note: unknown) => {
      const body = cut(at(note, 'body'));
      return at(note, 'system') === true || !body ? [] : [entry(note, body)];
    }),
  ];
}
