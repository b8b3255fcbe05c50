import type { PageRequests } from '../service/messages.ts';
import type { TicketRef } from '../case/ticket.ts';
import { composerOf, type Facts, type Helpdesk } from '../helpdesks/adapter.ts';
import { factsOf, readsEntries } from './conversation.ts';

/** The ticket in view. A newer look at the page ends it and what belongs to it. */
export interface Shown {
  readonly helpdesk: Helpdesk;
  readonly ticket: TicketRef;
  /** Null when the page isn't what the adapter knows: then there is the address's number and no more. */
  readonly root: Element | null;
  readonly signal: AbortSignal;
  /** What came later than the page, by REST or from entries that had to be asked for; it goes over it. */
  fetched: Facts;
  /** When it was asked for last, on the page's own clock in milliseconds. */
  askedAt: number;
}

/** A ticket in a page that can be read. */
export type Readable = Shown & { readonly root: Element };
export const isReadable = (shown: Shown): shown is Readable => shown.root !== null;

/** Facts that the page gives at once. */
export const pageFacts = ({ helpdesk, ticket, root, signal }: Readable): Facts => {
  const entries =
    helpdesk.conversationFrom === 'page' && readsEntries(helpdesk)
      ? helpdesk.conversation(root, ticket, signal)
      : [];
  return { ...factsOf(entries), ...helpdesk.facts(root, ticket) };
};

/** Whether anything has to be asked for. */
export const asksFor = (helpdesk: Helpdesk): boolean =>
  helpdesk.fetchFacts !== undefined ||
  (helpdesk.conversationFrom === 'api' && readsEntries(helpdesk));

/** Facts that have to be asked for; what can't be reached is left out. */
export async function askedFacts({ helpdesk, ticket, root, signal }: Readable): Promise<Facts> {
  const asksEntries = helpdesk.conversationFrom === 'api' && readsEntries(helpdesk);
  const [said, fetched] = await Promise.all([
    asksEntries ? helpdesk.conversation(root, ticket, signal).then(factsOf, () => ({})) : undefined,
    helpdesk.fetchFacts?.(root, ticket, signal).catch(() => ({})),
  ]);
  return { ...said, ...fetched };
}

/** What is reported of it now. */
export const reportOf = (
  shown: Shown,
  { ownerDocument, url }: { readonly ownerDocument: Document; readonly url: string },
): PageRequests['look']['request'] => ({
  record: {
    ...shown.ticket,
    url,
    facts: isReadable(shown) ? { ...pageFacts(shown), ...shown.fetched } : {},
  },
  helpdesk: shown.helpdesk.product.id,
  format: composerOf(shown.helpdesk)?.format(ownerDocument) ?? 'plain',
  degraded: !isReadable(shown),
  insertable: typeof shown.helpdesk.note === 'string' ? shown.helpdesk.note : 'yes',
});
