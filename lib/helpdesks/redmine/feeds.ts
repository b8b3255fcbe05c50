import type { TicketRef } from '../../case/ticket.ts';
import { fetchSameOrigin } from '../read/fetch-same-origin.ts';

/** When each note of an issue was written, by the number that Redmine gives its entries. */
export type NoteTimes = ReadonlyMap<string, number>;

/** Rejects when the feed can't be reached; a page to sign in has no entries. */
async function entriesOf(address: string, signal: AbortSignal) {
  const response = await fetchSameOrigin(address, signal);
  const feed = new DOMParser().parseFromString(await response.text(), 'text/xml');
  return [...feed.querySelectorAll('entry')].map((entry) => ({
    id: entry.querySelector('id')?.textContent ?? '',
    at: Date.parse(entry.querySelector('updated')?.textContent ?? ''),
  }));
}

/** The issue's own feed: all entries that the agent may see, private ones too. */
export async function readNoteTimes(ticket: TicketRef, signal: AbortSignal): Promise<NoteTimes> {
  const entries = await entriesOf(`${ticket.site}/issues/${ticket.ticketId}.atom`, signal);
  return new Map(
    entries.flatMap(({ id, at }) => {
      const journal = /[?&]journal_id=(\d+)$/.exec(id)?.[1];
      return journal !== undefined && Number.isFinite(at) ? [[journal, at] as const] : [];
    }),
  );
}

/**
 * When the issue was opened: the feed of the requester's activity has it, if it
 * is among their latest entries; otherwise the time stays unknown. The list's
 * feed would always have it, but reading that replaces the filter which the
 * agent has set for their list.
 */
export async function readOpening(
  root: Element,
  author: HTMLAnchorElement | null,
  ticket: TicketRef,
  signal: AbortSignal,
): Promise<number | undefined> {
  const user = /\/users\/(\d+)$/.exec(author?.href ?? '')?.[1];
  const activity = root.querySelector<HTMLAnchorElement>('p.author a[href*="/activity?from="]');
  if (!user || !activity) return undefined;
  const feed = new URL(activity.pathname, ticket.site);
  const entries = await entriesOf(`${feed.href}.atom?show_issues=1&user_id=${user}`, signal);
  // Later entries have an anchor: `/issues/7#change-3`.
  const opening = entries.find(({ id }) => id.endsWith(`/issues/${ticket.ticketId}`));
  return opening && Number.isFinite(opening.at) ? opening.at : undefined;
}
