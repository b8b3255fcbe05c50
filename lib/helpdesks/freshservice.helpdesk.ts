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

/**
 * Freshservice's agent pages since March 2023, on the vendor's hosts and on
 * desks' own domains. An Ember application with one ticket at a time. The API
 * that the page itself uses takes the session's cookie for GET.
 */

export const product = defineProduct({
  id: 'freshservice',
  name: 'Freshservice',
  recognise: (document, { hostname, pathname }) =>
    pathname.startsWith('/a/') &&
    (hostname.endsWith('.freshservice.com') ||
      // Its token in the page tells it from Freshdesk, the sister product.
      (document.querySelector('meta[name="csrf-token"]') !== null &&
        document.querySelector('.ticket-tabs .multitab-navlist, .tkt-quick-action') !== null)),
});

export const coverage = defineCoverage({
  recognised: 'its own hosts; any domain on a page with a ticket',
  versions: 'the agent pages since March 2023',
  note: 'the note form, Froala, only while it says that it is private',
  verified: 'fixture',
  limits: [
    'The note form is known from Freshdesk, which shares it; where it differs, nothing is inserted.',
    'Whether a note is private is read from its label, in languages in which that word begins like “private”; elsewhere nothing is inserted.',
    'Problems, changes and releases are not read.',
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
    assignee: 'api',
    group: 'page',
    category: 'api',
    tags: 'api',
    openedAt: 'api',
    updatedAt: 'api',
    due: 'api',
    description: 'conversation',
    lastPublicUpdateAt: 'conversation',
    lastCustomerUpdateAt: 'conversation',
  },

  ticket(_document, url) {
    const ticketId = /^\/a\/tickets\/([1-9]\d{0,9})\/?$/.exec(url.pathname)?.[1];
    return ticketId ? { helpdesk: 'freshservice', site: url.origin, ticketId } : null;
  },

  root: ticketView,

  facts: (root) =>
    known({
      subject: textOf(only(root.querySelectorAll('[data-test-id="subject-text"]'))),
      status: statusByLabel(chosen(root, 'status')),
      priority: chosen(root, 'priority'),
      assignee: chosen(root, 'responderId'),
      group: chosen(root, 'groupId'),
    }),

  async fetchFacts(root, ticket, signal) {
    const answer = await readTicket(ticket, signal);
    const responder = at(answer, 'responder_id');
    const assignee =
      typeof responder === 'number' && responder > 0
        ? await get(ticket, `users/${responder}`, signal).catch(() => undefined)
        : undefined;
    return known({
      ...factsOf(answer, chosen(root, 'status')),
      assignee: cut(at(assignee, 'user', 'name')),
    });
  },

  async conversation(_root, ticket, signal) {
    const path = `tickets/${ticket.ticketId}/conversations`;
    const [answer, conversations] = await Promise.all([
      readTicket(ticket, signal),
      allPages(async (part) =>
        listAt(await get(ticket, `${path}?${part}`, signal), 'conversations'),
      ),
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

/** After a phone call, and for who walks up, an agent may write it down. */
const openers = { 3: 'unknown', 9: 'unknown' } as const;

/** The application below the page's body, as long as the ticket that it names, as in `INC-12`, is this one. */
function ticketView(document: Document, { ticketId }: TicketRef): Element | 'other' | null {
  const human = only(document.querySelectorAll('[data-test-id="ticket-human-display-id"]'));
  const shown = /(\d+)$/.exec(textOf(human) ?? '')?.[1];
  if (!human || !shown) return null;
  return shown === ticketId ? human.closest('body > *') : 'other';
}

/** What a dropdown of the ticket's properties shows; two hyphens stand for nothing. */
function chosen(root: Element, property: string): string | undefined {
  const item = `[aria-labelledby$="_${property}"] .ember-power-select-selected-item`;
  const text = textOf(only(root.querySelectorAll(item)));
  return text === '--' ? undefined : text;
}

const get = (ticket: TicketRef, path: string, signal: AbortSignal): Promise<unknown> =>
  fetchJson(`${ticket.site}/api/_/${path}`, signal);

async function readTicket(ticket: TicketRef, signal: AbortSignal): Promise<unknown> {
  const path = `tickets/${ticket.ticketId}?include=requester,stats,ticket_status`;
  const answer = at(await get(ticket, path, signal), 'ticket');
  const human = /(\d+)$/.exec(String(at(answer, 'human_display_id')))?.[1];
  if ((human ?? String(at(answer, 'id'))) !== ticket.ticketId) throw new Error('Another ticket');
  return answer;
}
