import type { TicketRecordInput, TicketRef } from '../../case/ticket.ts';
import { cut } from '../../page/text-of.ts';
import type { Entry } from '../adapter.ts';
import { instantOf } from '../read/instant.ts';
import { known } from '../read/known.ts';
import { get, type Item } from './rest.ts';

/** Who wrote last, and since when the ticket has its status. */
export interface History {
  /** When it came to that status; undefined if the entries don't say so. */
  statusSince(status: unknown): number | undefined;
  /** The last message of the requesters and the desk's last reply to them, by the requesters' names. */
  updates(
    requesters: readonly unknown[],
  ): Promise<Pick<TicketRecordInput['facts'], 'lastPublicUpdateAt' | 'lastCustomerUpdateAt'>>;
}

/** As many entries as RT gives at once. */
const perPage = 100;
/** Of so many different people who wrote, it is asked whether they are of the desk. */
const maxAsked = 3;

/**
 * Messages and changes of status, the newest first. Comments are no messages:
 * the requester can't see them. RT's own "Told" isn't used, since a reply of
 * anybody who isn't the requester moves it, an outsider in copy included.
 */
export async function readHistory(ticket: TicketRef, signal: AbortSignal): Promise<History> {
  const of = `ObjectType='RT::Ticket' AND ObjectId=${ticket.ticketId}`;
  const query = `${of} AND (Type='Create' OR Type='Correspond' OR Type='Status')`;
  const path = `transactions?query=${encodeURIComponent(query)}&fields=Type,Creator,Created,NewValue`;
  const { items = [] } = await get(
    ticket,
    `${path}&orderby=id&order=DESC&per_page=${perPage}`,
    signal,
  ).catch(() => ({ items: [] }));
  const entries = items.toSorted((a, b) => Number(b.id) - Number(a.id));
  const isWhole = entries.length < perPage;

  return {
    statusSince(status) {
      const last = entries.find(({ Type }) => Type === 'Status');
      if (last) return last.NewValue === status ? instantOf(last.Created) : undefined;
      const opening = isWhole ? entries.find(({ Type }) => Type === 'Create') : undefined;
      return instantOf(opening?.Created);
    },
    async updates(requesters) {
      const messages = entries.filter(({ Type }) => Type === 'Correspond' || Type === 'Create');
      const theirs = messages.find(({ Creator }) => requesters.includes(Creator?.id));
      const replies = messages.filter(
        ({ Type, Creator }) => Type === 'Correspond' && !requesters.includes(Creator?.id),
      );
      return known({
        lastCustomerUpdateAt: instantOf(theirs?.Created),
        lastPublicUpdateAt: instantOf((await firstOfDesk(replies, ticket, signal))?.Created),
      });
    },
  };
}

/** Of each message by its number, whom it is for and when it was written; comments are for the desk. */
export async function readKinds(
  ticket: TicketRef,
  signal: AbortSignal,
): Promise<ReadonlyMap<number, Pick<Entry, 'visibility' | 'at' | 'author'>>> {
  const of = `ObjectType='RT::Ticket' AND ObjectId=${ticket.ticketId}`;
  const query = `${of} AND (Type='Create' OR Type='Correspond' OR Type='Comment')`;
  const path = `transactions?query=${encodeURIComponent(query)}&fields=Type,Creator,Created`;
  const newest = `&orderby=id&order=DESC&per_page=${perPage}`;
  const { items = [] } = await get(ticket, path + newest, signal);
  return new Map(
    items.map(({ id, Type, Creator, Created }) => [
      Number(id),
      known({
        visibility: visibilityOf(Type),
        at: instantOf(Created),
        author: cut(Creator?.id),
      }),
    ]),
  );
}

function visibilityOf(type: unknown): Entry['visibility'] {
  if (type === 'Comment') return 'internal';
  return type === 'Create' || type === 'Correspond' ? 'public' : 'unknown';
}

/** RT calls those privileged who work with it; people in copy aren't. */
async function firstOfDesk(
  entries: readonly Item[],
  ticket: TicketRef,
  signal: AbortSignal,
): Promise<Item | undefined> {
  const asked = new Set<string>();
  for (const entry of entries) {
    const name = cut(entry.Creator?.id);
    if (name === undefined || asked.has(name)) continue;
    if (asked.size === maxAsked) return undefined;
    asked.add(name);
    const { Privileged } = await get(ticket, `user/${encodeURIComponent(name)}`, signal).catch(
      (): { Privileged?: unknown } => ({}),
    );
    // Of somebody who can't be looked up it stays open, and so it does of everything before.
    if (Privileged === undefined) return undefined;
    if (Number(Privileged) === 1) return entry;
  }
  return undefined;
}
