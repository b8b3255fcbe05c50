import { defineCoverage, defineHelpdesk, defineProduct } from './adapter.ts';
import { readEntries, readFacts } from './front/conversation.ts';

/**
 * Front. Nothing in its page says which conversation it shows, so nothing is
 * read from there: what is known comes by the number in the address.
 */

/**
 * Addresses seen in public documents: `/inboxes/teams/folders/7256583/unassigned/120537545061`,
 * `/inboxes/teammates/20999898/inbox/all/117421069338`, `/inboxes/shared/support/open/121516198`.
 * The number before the last is the inbox's. `/open/cnv_…` only leads to one of these.
 */
const inApp =
  /^\/inboxes\/(?:[\w:-]+\/)+(?!(?:folders|views|teammates|shared|teams|inbox)\/)[a-z][a-z_-]*\/([1-9]\d{5,14})\/?$/;

export const product = defineProduct({
  id: 'front',
  name: 'Front',
  recognise: (_document, { hostname, pathname }) =>
    /^(?!(?:www|help|dev|api2?)\.)[a-z0-9-]+\.frontapp\.com$/.test(hostname) &&
    /^\/(?:inboxes|open)(?:\/|$)/.test(pathname),
});

export const coverage = defineCoverage({
  recognised: 'its own hosts',
  versions: 'web app (2026)',
  note: 'none: no documented mark tells its comment box from a reply, so the note is copied',
  verified: 'fixture',
  limits: [
    'Facts come from what the page itself asks for, which the vendor does not document.',
    "The desk's last reply is not known, since other recipients write in the same way.",
    'Assignee, inbox and tags are not read.',
  ],
});

export default defineHelpdesk({
  product,
  conversationFrom: 'api',
  singlePage: true,
  reads: {
    subject: 'api',
    requester: 'api',
    status: 'api',
    openedAt: 'api',
    updatedAt: 'api',
    lastCustomerUpdateAt: 'api',
  },

  ticket(_document, url) {
    const ticketId = inApp.exec(url.pathname)?.[1];
    return ticketId ? { helpdesk: 'front', site: url.origin, ticketId } : null;
  },

  // The class names' beginnings outlive builds (a public time tracker, 2026-05).
  root: (document) =>
    document.querySelector('[class*="conversationTopbar__StyledConversationTopbar"]') &&
    document.body,

  facts: () => ({}),
  fetchFacts: (_root, ticket, signal) => readFacts(ticket, signal),
  conversation: (_root, ticket, signal) => readEntries(ticket, signal),

  note: 'unproven',
});
