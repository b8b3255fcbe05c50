import type { PageRequests } from '../service/messages.ts';
import type { TicketRecordInput, TicketRef } from '../case/ticket.ts';
import type { Helpdesk } from '../helpdesks/adapter.ts';

/** The ticket in view. A newer look at the page ends it and what belongs to it. */
export interface Shown {
  readonly helpdesk: Helpdesk;
  readonly ticket: TicketRef;
  readonly root: Element;
  readonly signal: AbortSignal;
  /** What the product's REST API said; it goes over what the page says. */
  fetched: TicketRecordInput['facts'];
}

/** What is reported of it now. */
export const reportOf = (
  { helpdesk, ticket, root, fetched }: Shown,
  { ownerDocument, url }: { readonly ownerDocument: Document; readonly url: string },
): PageRequests['look']['request'] => ({
  record: { ...ticket, url, facts: { ...helpdesk.facts(root, ticket), ...fetched } },
  helpdesk: helpdesk.id,
  format: helpdesk.note.format(ownerDocument),
});
