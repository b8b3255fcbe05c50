import type { TicketStatus } from '../../case/statuses.ts';
import { cut } from '../../page/text-of.ts';
import type { Entry, Facts } from '../adapter.ts';
import { at, listAt } from '../read/at.ts';
import { instantOf } from '../read/instant.ts';
import { known } from '../read/known.ts';
import { statusOf } from '../read/status-of.ts';
import { tagsOf } from '../read/tags.ts';
import { unlessEmpty } from '../read/unless-empty.ts';

/** Codes that are the same in Freshdesk and Freshservice, with their English labels. */
const codes: Readonly<Record<number, readonly [TicketStatus, string]>> = {
  2: ['open', 'Open'],
  3: ['pending', 'Pending'],
  4: ['solved', 'Resolved'],
  5: ['closed', 'Closed'],
};

/** English labels: the ones above, and two more that Freshdesk comes with. */
const labels: Readonly<Record<string, TicketStatus>> = {
  Open: 'open',
  Pending: 'pending',
  Resolved: 'solved',
  Closed: 'closed',
  'Waiting on Customer': 'pending',
  'Waiting on Third Party': 'on_hold',
};

/** A shown status; what a desk added itself stays a label. */
export const statusByLabel = (label: string | undefined): Facts['status'] =>
  statusOf(labels, label);

/** What both products' APIs say of a ticket in the same words (developers.freshdesk.com, api.freshservice.com). */
export function factsOf(ticket: unknown, shownStatus: string | undefined): Facts {
  const code = at(ticket, 'status');
  const [word, english] = (typeof code === 'number' ? codes[code] : null) ?? [];
  const label = shownStatus ?? english ?? cut(at(ticket, 'requester_status_name'));
  const status = statusByLabel(label);
  const isDone = code === 4 || code === 5;
  const due = known({
    first_reply: at(ticket, 'stats', 'first_responded_at')
      ? undefined
      : instantOf(at(ticket, 'fr_due_by')),
    resolution: isDone ? undefined : instantOf(at(ticket, 'due_by')),
  });
  return known({
    subject: cut(at(ticket, 'subject')),
    requester: cut(at(ticket, 'requester', 'name')),
    status:
      status &&
      known({
        ...status,
        ...(word && { status: word }),
        since: instantOf(at(ticket, 'stats', 'status_updated_at')),
      }),
    category: cut(at(ticket, 'category')),
    tags: tagsOf(listAt(ticket, 'tags')),
    openedAt: instantOf(at(ticket, 'created_at')),
    updatedAt: instantOf(at(ticket, 'updated_at')),
    due: unlessEmpty(due),
  });
}

/**
 * The ticket's own text and its conversation, oldest first. `openers`: who
 * wrote that text, by the code of the ticket's source, where it wasn't the requester.
 */
export function entriesOf(
  ticket: unknown,
  conversations: readonly unknown[],
  openers: Readonly<Record<number, Entry['from']>>,
): readonly Entry[] {
  const requester = at(ticket, 'requester_id');
  const source = at(ticket, 'source');
  const text = cut(at(ticket, 'description_text'));
  const opening: Entry[] = text
    ? [
        known({
          visibility: 'public',
          from: (typeof source === 'number' ? openers[source] : undefined) ?? 'requester',
          at: instantOf(at(ticket, 'created_at')),
          body: text,
        }),
      ]
    : [];
  const entries = conversations.map((each): Entry => {
    const isPrivate = at(each, 'private');
    const isIncoming = at(each, 'incoming');
    const isRequester = requester !== undefined && at(each, 'user_id') === requester;
    return known({
      visibility: isPrivate === true ? 'internal' : isPrivate === false ? 'public' : 'unknown',
      // What comes in from others is of somebody in copy, or of whom it was forwarded to.
      from: isRequester ? 'requester' : isIncoming === false ? 'desk' : 'unknown',
      at: instantOf(at(each, 'created_at')),
      body: cut(at(each, 'body_text')) ?? '',
    });
  });
  return [...opening, ...entries.toSorted((a, b) => (a.at ?? 0) - (b.at ?? 0))];
}

const perPage = 100;
const mostPages = 50;

/** All pages of a list, asked for one after the other. */
export async function allPages(
  read: (part: string) => Promise<readonly unknown[]>,
): Promise<readonly unknown[]> {
  const all: unknown[] = [];
  for (let page = 1; page <= mostPages; page += 1) {
    const found = await read(`per_page=${perPage}&page=${page}`);
    all.push(...found);
    if (found.length < perPage) return all;
  }
  throw new Error('Too many pages');
}
