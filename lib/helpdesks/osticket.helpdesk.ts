import type { TicketStatus } from '../case/statuses.ts';
import type { TicketRef } from '../case/ticket.ts';
import redactor from '../editors/redactor.editor.ts';
import textarea from '../editors/textarea.editor.ts';
import { textOf } from '../page/text-of.ts';
import { defineCoverage, defineHelpdesk, defineProduct, type Entry } from './adapter.ts';
import { instantOf } from './read/instant.ts';
import { known } from './read/known.ts';
import { isVisible } from './read/only.ts';
import { statusOf } from './read/status-of.ts';

/**
 * osTicket 1.18, the agents' pages. They move by PJAX: what is in
 * `#pjax-container` is replaced. The address names the internal id, not the
 * number on screen. There is no API for the session.
 */

/** osTicket often lives below a path, such as `/support`. */
const ticketPage = /^(.*)\/scp\/tickets\.php$/;

/** The statuses of a new installation in English. */
const statuses: Readonly<Record<string, TicketStatus>> = {
  Open: 'open',
  Resolved: 'solved',
  Closed: 'closed',
  Archived: 'closed',
};

export const product = defineProduct({
  id: 'osticket',
  name: 'osTicket',
  // Upstream include/staff/header.inc.php: the agents' pages alone.
  recognise: (document, url) =>
    url.pathname.includes('/scp/') &&
    document.querySelector('#pjax-container') !== null &&
    document.querySelector('link[href*="scp/css/scp.css"]') !== null,
});

export const coverage = defineCoverage({
  recognised: 'any domain',
  versions: '1.18',
  note: 'internal note form, Redactor or plain field',
  verified: 'fixture',
  limits: [
    'The name of who is signed in is the first name, which is all that the page shows.',
    'The due date is left out: the page gives it without a zone.',
    'osTicket stores what stands in the note as a draft on its server.',
  ],
});

export default defineHelpdesk({
  product,
  conversationFrom: 'page',
  singlePage: true,
  reads: {
    subject: 'page',
    requester: 'page',
    status: 'page',
    priority: 'page',
    assignee: 'page',
    group: 'page',
    category: 'page',
    openedAt: 'page',
    agent: 'page',
    description: 'conversation',
    lastPublicUpdateAt: 'conversation',
    lastCustomerUpdateAt: 'conversation',
  },

  ticket(_document, url) {
    const base = ticketPage.exec(url.pathname)?.[1];
    const [id, another] = url.searchParams.getAll('id');
    if (base === undefined || another !== undefined || !/^[1-9]\d{0,9}$/.test(id ?? ''))
      return null;
    return { helpdesk: 'osticket', site: url.origin + base, ticketId: id ?? '' };
  },

  root: rootOf,

  facts(root) {
    const read = (selector: string) => textOf(root.querySelector(selector));
    const info = '.ticket_info';
    const assignee = root.querySelector(`${info} #field_assign`);
    // Upstream ticket-view.inc.php: status, priority, department, creation, in this order.
    const rows = root.querySelector<HTMLTableElement>(`${info} table`)?.rows;
    const cell = (row: number) => (rows?.length === 4 ? textOf(rows[row]?.cells[1]) : undefined);
    return known({
      subject: read('.tixTitle h3'),
      requester: read(`${info} [id^="user-"][id$="-name"]`),
      status: statusOf(
        statuses,
        read(`${info} a[data-dropdown="#action-dropdown-statuses"]`) ?? cell(0),
      ),
      priority: cell(1),
      group: read(`${info} a.ticket-action[href$="/transfer"]`) ?? cell(2),
      assignee: assignee?.querySelector('.faded') ? undefined : textOf(assignee),
      category: read(`${info} #field_topic`),
      openedAt: timeIn(entriesIn(root)[0]),
      agent: textOf(root.ownerDocument.querySelector('#header #info strong')),
    });
  },

  // Upstream templates/thread-entry.tmpl.php: message, response, note or system.
  conversation: (root) =>
    entriesIn(root).flatMap((entry): Entry[] => {
      const body = entry.querySelector('.thread-body > div');
      const is = (kind: string) => entry.classList.contains(kind);
      return body && (is('message') || is('response') || is('note'))
        ? [
            known({
              visibility: is('note') ? 'internal' : 'public',
              from: is('message') ? 'requester' : 'desk',
              author: textOf(entry.querySelector('.header > b')),
              at: timeIn(entry),
              body,
            }),
          ]
        : [];
    }),

  watch: (root) => root,

  note: {
    editors: [redactor, textarea],
    format: () => 'html',

    open(document, ticket) {
      const found = composerOf(document, ticket);
      if (!found) return 'missing';
      if (isVisible(found.form)) return 'here';
      // Reply and note are forms of their own; the tabs only show one of them.
      const tab = found.root.querySelector<HTMLElement>('#post-note-tab');
      tab?.click();
      return tab ? 'opening' : 'missing';
    },

    field(document, ticket) {
      const found = composerOf(document, ticket);
      if (!found) return 'missing';
      if (!found.field.classList.contains('richtext')) return found.field;
      return found.form.querySelector<HTMLElement>('.redactor-in') ?? 'not_ready';
    },
  },
});

function rootOf(document: Document, { ticketId }: TicketRef): Element | 'other' | null {
  const root = document.querySelector('#pjax-container #content');
  const heading = root?.querySelector('.sticky.bar h2 > a[href*="tickets.php?id="]');
  const shown = /[?&]id=(\d+)/.exec(heading?.getAttribute('href') ?? '')?.[1];
  if (!root || shown === undefined) return null;
  return shown === ticketId ? root : 'other';
}

/** Oldest first; agents choose which way the page has them. */
const entriesIn = (root: Element): Element[] =>
  [...root.querySelectorAll('#ticket_thread #thread-items .thread-entry')].toSorted(
    (a, b) => (timeIn(a) ?? 0) - (timeIn(b) ?? 0),
  );

const timeIn = (entry: Element | undefined): number | undefined =>
  instantOf(entry?.querySelector('.header time')?.getAttribute('datetime'));

/** The form that only ever posts a note, of this ticket. */
function composerOf(document: Document, ticket: TicketRef) {
  const root = rootOf(document, ticket);
  if (!root || root === 'other') return null;
  const form = root.querySelector('form#note');
  const value = (name: string) =>
    form?.querySelector<HTMLInputElement>(`input[type="hidden"][name="${name}"]`)?.value;
  const field = form?.querySelector<HTMLTextAreaElement>('textarea[name="note"]');
  return form && field && value('a') === 'postnote' && value('id') === ticket.ticketId
    ? { root, form, field }
    : null;
}
