import type { TicketRef } from '../case/ticket.ts';
import { textOf } from '../page/text-of.ts';
import { defineCoverage, defineHelpdesk, defineProduct } from './adapter.ts';
import { known } from './read/known.ts';
import { onlyVisible } from './read/only.ts';
import { fetchEntries, fetchTicketFacts } from './zoho-desk/api.ts';

/** Today's pages, and those of before, which have the ticket behind the hash. */
const ticketPage = /^\/agent\/([\w-]+)\/[^/]+\/tickets\/details\/([1-9]\d{0,18})(?:\/|$)/;
const classicPage = /^\/support\/([\w-]+)\/ShowHomePage\.do$/;
const classicTicket = /^#Cases\/dv\/([1-9]\d{0,18})(?:\/|$)/;

export const product = defineProduct({
  id: 'zoho-desk',
  name: 'Zoho Desk',
  // The customers' portal is at another path.
  recognise: (document, { hostname, pathname }) =>
    /^\/agent\/[\w-]+\/|^\/support\/[\w-]+\/ShowHomePage\.do$/.test(pathname) &&
    (/^desk\.zoho(?:cloud)?\.(?:com|eu|in|jp|sa|ca|uk|ae|com\.au|com\.cn)$/.test(hostname) ||
      document.querySelector('[class*="zd_v2-"]') !== null),
});

export const coverage = defineCoverage({
  recognised: 'its own hosts; any domain by the names of its parts',
  versions: 'agent interface of 2026',
  note: 'none: what tells a private comment from a public one in the page is not known',
  verified: 'fixture',
  limits: [
    'A ticket is known by its record id; its number is in no address.',
    'Its API wants the organisation’s id, which is asked for by the portal’s name; where that is not answered, only the subject is read.',
    'Long messages are cut off after their beginning.',
    'Changes are seen when the ticket is opened again. Tags are not read.',
  ],
});

export default defineHelpdesk({
  product,
  conversationFrom: 'api',
  singlePage: true,
  reads: {
    subject: 'page',
    requester: 'api',
    status: 'api',
    priority: 'api',
    assignee: 'api',
    group: 'api',
    category: 'api',
    openedAt: 'api',
    updatedAt: 'api',
    due: 'api',
    description: 'conversation',
    lastPublicUpdateAt: 'conversation',
    lastCustomerUpdateAt: 'conversation',
  },

  ticket(_document, url) {
    const classic = classicPage.exec(url.pathname)?.[1];
    const [, portal, ticketId] = classic
      ? [null, classic, classicTicket.exec(url.hash)?.[1]]
      : (ticketPage.exec(url.pathname) ?? []);
    if (!portal || !ticketId) return null;
    return { helpdesk: 'zoho-desk', site: `${url.origin}/agent/${portal}`, ticketId };
  },

  root: container,

  facts: (root) =>
    known({ subject: textOf(onlyVisible(root.querySelectorAll('[data-id="caseSubjectText"]'))) }),

  fetchFacts: (_root, ticket, signal) => fetchTicketFacts(ticket, signal),
  conversation: (_root, ticket, signal) => fetchEntries(ticket, signal),

  note: 'unproven',
});

/** The ticket's own part says which ticket it is (a public reader's tests, 2026). */
function container(document: Document, { ticketId }: TicketRef): Element | null {
  return onlyVisible(
    document.querySelectorAll(`.zd_v2-ticketdetailview-container[data-id="subTab_${ticketId}"]`),
  );
}
