import type { TicketStatus } from '../case/statuses.ts';
import type { TicketRef } from '../case/ticket.ts';
import draft from '../editors/draft.editor.ts';
import { cut, textOf } from '../page/text-of.ts';
import { defineCoverage, defineHelpdesk, defineProduct } from './adapter.ts';
import { internalEditor, newNote } from './connectwise/new-note.ts';
import { entriesOf, internalTab, notesOf, shownKind } from './connectwise/notes.ts';
import { known } from './read/known.ts';
import { isVisible, onlyVisible } from './read/only.ts';
import { statusOf } from './read/status-of.ts';

/**
 * ConnectWise PSA (Manage), as public userscripts and Selenium scripts have read
 * it until 2026. A GWT page; only its `cw_`, `mm_`, `pod_` and `TicketNote-`
 * names last longer than a build. Its REST API wants keys, and what the page
 * itself asks is a POST.
 */
/** The version is part of every path, not of the installation. */
const versioned = /^\/v(?:\d{4}_\d{1,2}|4_6_release)\//;
const vendors = /\.(?:myconnectwise\.(?:net|com)|connectwise\.net)$/;

/** Boards have their own; these come with the product. */
const statuses: Readonly<Record<string, TicketStatus>> = {
  New: 'new',
  'In Progress': 'open',
  Completed: 'solved',
  Closed: 'closed',
  '>Closed': 'closed',
};

/** Time entries and time sheets keep a ticket's number in the address. */
const elsewhere =
  '.pod_timeEntryDetails, input.cw_ChargeToTextBox, #mytimesheetdaygrid-listview-scroller';

export const product = defineProduct({
  id: 'connectwise',
  name: 'ConnectWise PSA',
  recognise: (document, { hostname, pathname }) =>
    versioned.test(pathname) &&
    (vendors.test(hostname) ||
      document.querySelector('#cwContent, .cw-WorkspaceView, .cw-main-banner') !== null),
});

export const coverage = defineCoverage({
  recognised: 'its own hosts; any domain on a page with its frame',
  versions: 'cloud and own servers, 4.6 to 2026',
  note: 'Draft.js, dialog for a new note with only its internal box ticked',
  verified: 'fixture',
  limits: [
    'A ticket is known while the address names it; after moves that leave the address alone nothing is shown.',
    'Only the notes of the chosen tab are in the page, and their times have no zone.',
    'How the boxes of the new note show that they are ticked is assumed; otherwise the note is copied instead.',
    'In other languages than English the tabs of the notes are not known.',
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
    description: 'conversation',
  },

  ticket(_document, url) {
    if (!versioned.test(url.pathname)) return null;
    const given = (name: string) =>
      [...url.searchParams].filter(([key]) => key.toLowerCase() === name).map(([, value]) => value);
    // `recid` is also that of a company or a contact.
    const isTickets =
      /\/fv_sr100_request\.rails$/i.test(url.pathname) ||
      given('recordtype').some((type) => type.toLowerCase() === 'servicefv');
    const ids = new Set([
      ...['service_recid', 'srrecid', 'serviceticketid'].flatMap(given),
      ...(isTickets ? given('recid') : []),
    ]);
    const [ticketId, another] = ids;
    return ticketId && another === undefined && /^[1-9]\d{0,9}$/.test(ticketId)
      ? { helpdesk: 'connectwise', site: url.origin, ticketId }
      : null;
  },

  root(document, { ticketId }) {
    if ([...document.querySelectorAll(elsewhere)].some(isVisible)) return 'other';
    const number = numberIn(document);
    if (number === undefined) return null;
    if (number !== ticketId) return 'other';
    return (
      onlyVisible(document.querySelectorAll('.cw-WorkspaceView')) ??
      document.querySelector('#cwContent')
    );
  },

  facts(root, ticket) {
    if (!isOf(root, ticket)) return {};
    const read = (name: string) => valueIn(root, `input.cw_${name}`);
    return known({
      subject: read('PsaSummaryHeader'),
      requester: read('contact'),
      status: statusOf(statuses, read('status')),
      priority: read('priority'),
      assignee: read('ticketOwner'),
      group: read('serviceBoard'),
      category: read('type'),
    });
  },

  conversation(root, ticket) {
    const notes = isOf(root, ticket) ? notesOf(root) : null;
    return notes ? entriesOf(notes, valueIn(root, 'input.cw_contact')) : [];
  },

  watch: (root) => root,

  note: {
    editors: [draft],
    format: () => 'plain',

    open(document, ticket) {
      const notes = notesIn(document, ticket);
      if (!notes) return 'missing';
      if (newNote(notes)) return 'here';
      // A new note is of the kind whose tab is chosen.
      const isInternal = shownKind(notes) === 'internal';
      const next = isInternal
        ? onlyVisible(notes.querySelectorAll<HTMLElement>('.TicketNote-newNoteButton'))
        : internalTab(notes);
      if (!next) return 'missing';
      next.click();
      return 'opening';
    },

    field(document, ticket) {
      const notes = notesIn(document, ticket);
      const dialog = notes && newNote(notes);
      return dialog ? internalEditor(dialog) : 'missing';
    },
  },
});

const valueIn = (root: Element, selector: string): string | undefined =>
  cut(onlyVisible(root.querySelectorAll<HTMLInputElement>(selector))?.value);

/** "Service Ticket #4711" in the banner, unless several numbers are shown. */
function numberIn(document: Document): string | undefined {
  const labels = document.querySelectorAll(
    '.cw_BannerView :is(.cw_CwLabel, .gwt-Label, .detailLabel)',
  );
  const [number, another] = new Set(
    [...labels]
      .filter(isVisible)
      .flatMap((label) => /ticket\s*#\s*(\d+)/i.exec(textOf(label) ?? '')?.[1] ?? []),
  );
  return another === undefined ? number : undefined;
}

/** Its place in the page outlives the ticket. */
const isOf = (root: Element, { ticketId }: TicketRef): boolean =>
  numberIn(root.ownerDocument) === ticketId;

function notesIn(document: Document, { ticketId }: TicketRef): Element | null {
  const workspaces = document.querySelectorAll('.cw-WorkspaceView');
  const root = onlyVisible(workspaces) ?? document.querySelector('#cwContent');
  return root && numberIn(document) === ticketId ? notesOf(root) : null;
}
