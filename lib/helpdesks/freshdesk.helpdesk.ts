import type { TicketRef } from '../case/ticket.ts';
import froala from '../editors/froala.editor.ts';
import { cut, textOf } from '../page/text-of.ts';
import { defineCoverage, defineHelpdesk, defineProduct } from './adapter.ts';
import { noteField, openNote } from './freshworks/note-form.ts';
import { allPages, entriesOf, factsOf, statusByLabel } from './freshworks/ticket.ts';
import { at, listAt } from './read/at.ts';
import { fetchJson } from './read/fetch-same-origin.ts';
import { known } from './read/known.ts';
import { only } from './read/only.ts';
import { tagsOf } from './read/tags.ts';
import { textWithout } from './read/text-without.ts';

/**
 * Freshdesk's agent pages ("Mint"), on the vendor's hosts and on desks' own
 * domains. An Ember application with one ticket at a time. REST v2 takes the
 * session's cookie for GET; `data-test-*` doesn't depend on the language.
 */

export const product = defineProduct({
  id: 'freshdesk',
  name: 'Freshdesk',
  recognise: (document, { hostname, pathname }) =>
    pathname.startsWith('/a/') &&
    (hostname.endsWith('.freshdesk.com') ||
      (document.querySelector('.app-main-wrapper') !== null &&
        document.querySelector('section#mainactionbar') !== null &&
        // Freshservice, the sister product, has its token in the page.
        document.querySelector('meta[name="csrf-token"]') === null)),
});

export const coverage = defineCoverage({
  recognised: 'its own hosts; any domain by its frame',
  versions: 'the agent pages since 2018',
  note: 'the note form, Froala, only while it says that it is private',
  verified: 'fixture',
  limits: [
    'Whether a note is private is read from its label, in languages in which that word begins like “private”; elsewhere nothing is inserted.',
    'A reply that is open, even with no more than its greeting, has to be closed first.',
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
    priority: 'page',
    assignee: 'page',
    group: 'page',
    tags: 'api',
    openedAt: 'api',
    updatedAt: 'api',
    due: 'api',
    agent: 'api',
    description: 'conversation',
    lastPublicUpdateAt: 'conversation',
    lastCustomerUpdateAt: 'conversation',
  },

  ticket(_document, url) {
    const ticketId = /^\/a\/tickets\/([1-9]\d{0,9})\/?$/.exec(url.pathname)?.[1];
    return ticketId ? { helpdesk: 'freshdesk', site: url.origin, ticketId } : null;
  },

  root: ticketView,

  facts(root) {
    const tags = root.querySelectorAll('.ticket-tags ul li .tag-options');
    return known({
      subject: subjectIn(root),
      status: statusByLabel(statusLabel(root)),
      priority: chosen(root, 'priority'),
      // The names since 2023, and before.
      assignee: chosen(root, 'Agent') ?? chosen(root, 'agent'),
      group: chosen(root, 'Group') ?? chosen(root, 'group'),
      tags: tagsOf([...tags].map(textOf)),
    });
  },

  async fetchFacts(root, ticket, signal) {
    const [answer, me] = await Promise.all([
      readTicket(ticket, signal),
      get(ticket, 'agents/me', signal).catch(() => undefined),
    ]);
    return known({
      ...factsOf(answer, statusLabel(root)),
      agent: cut(at(me, 'contact', 'name')),
    });
  },

  async conversation(_root, ticket, signal) {
    const path = `tickets/${ticket.ticketId}/conversations`;
    const [answer, conversations] = await Promise.all([
      readTicket(ticket, signal),
      allPages(async (part) => listAt(await get(ticket, `${path}?${part}`, signal))),
    ]);
    return entriesOf(answer, conversations, openers);
  },

  watch: (root) => root,

  note: {
    editors: [froala],
    format: () => 'plain',
    open: (document, ticket) => openNote(ticketView(document, ticket)),
    field: (document, ticket) => noteField(ticketView(document, ticket)),
  },
});

/** After a phone call an agent writes it down; outbound mail is the desk's. */
const openers = { 3: 'unknown', 10: 'desk' } as const;

/** The application below the page's body, as long as its breadcrumb ends with this ticket's number. */
function ticketView(document: Document, { ticketId }: TicketRef): Element | 'other' | null {
  const crumb = only(document.querySelectorAll('.breadcrumb__item.active'));
  const shown = /^#?(\d+)$/.exec(textOf(crumb) ?? '')?.[1];
  if (!crumb || !shown) return null;
  return shown === ticketId ? crumb.closest('body > *') : 'other';
}

/** Without the buttons that stand in the heading. */
function subjectIn(root: Element): string | undefined {
  const heading = only(root.querySelectorAll('.ticket-subject-heading'));
  const text = heading && textWithout(heading, 'button, a, [role="button"]');
  return cut(text?.replace(/\s+/g, ' '));
}

const statusLabel = (root: Element) => chosen(root, 'tkt-properties-status');

/** What a dropdown of the ticket's properties shows; two hyphens stand for nothing. */
function chosen(root: Element, testId: string): string | undefined {
  const item = `[data-test-id="${testId}"] .ember-power-select-selected-item`;
  const text = textOf(only(root.querySelectorAll(item)));
  return text === '--' ? undefined : text;
}

const get = (ticket: TicketRef, path: string, signal: AbortSignal): Promise<unknown> =>
  fetchJson(`${ticket.site}/api/v2/${path}`, signal);

async function readTicket(ticket: TicketRef, signal: AbortSignal): Promise<unknown> {
  const answer = await get(ticket, `tickets/${ticket.ticketId}?include=requester,stats`, signal);
  if (String(at(answer, 'id')) !== ticket.ticketId) throw new Error('Another ticket');
  return answer;
}
