import contenteditable from '../editors/contenteditable.editor.ts';
import { defineCoverage, defineHelpdesk, defineProduct } from './adapter.ts';
import { fetchEntries, fetchRequestFacts } from './servicedesk-plus/api.ts';
import { noteComposer } from './servicedesk-plus/note.ts';
import { isConfirmed, requestPage, subjectIn } from './servicedesk-plus/request-page.ts';
import { known } from './read/known.ts';

/** Newer versions name the instance, the older pages only the request. */
const newPage = /^(.*\/app\/[^/]+)\/ui\/requests\/([1-9]\d{0,18})(?:\/|$)/;
const oldPage = /^(.*)\/WorkOrder\.do$/;

export const product = defineProduct({
  id: 'servicedesk-plus',
  name: 'ManageEngine ServiceDesk Plus',
  recognise: (document, { hostname, pathname }) =>
    /\/app\/[^/]+\/ui\/|\/(?:WorkOrder|WOListView)\.do$/.test(pathname) &&
    (/(?:^|\.)sdpondemand\.manageengine\.(?:com|eu|in|cn|jp|ca|uk|com\.au)$/.test(hostname) ||
      document.querySelector(
        '#details-middle-container, #WorkOrderDetailsTable_CT, #requestSubject_ID, #startListMenuItems, .requestEditbrsty, [class*="sdp-"]',
      ) !== null),
});

export const coverage = defineCoverage({
  recognised: 'its own hosts; any domain on a page with its parts',
  versions: 'Cloud; servers of one’s own with REST v3',
  note: 'note that is not shown to the requester, rich editor',
  verified: 'fixture',
  limits: [
    'The names of the note form’s parts are taken from those of other forms and of the API; where they differ, no note is written.',
    'A request that is open under its older and its newer address counts as two.',
    'Changes are seen when the request is opened again.',
    'Whether the API wants its token for reading too, as some versions may, is not known; then there is only the page.',
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
    priority: 'api',
    assignee: 'api',
    group: 'api',
    category: 'api',
    service: 'api',
    location: 'api',
    description: 'api',
    openedAt: 'api',
    updatedAt: 'api',
    due: 'api',
    lastPublicUpdateAt: 'conversation',
    lastCustomerUpdateAt: 'conversation',
  },

  ticket(_document, url) {
    const [, site, id] = newPage.exec(url.pathname) ?? [
      null,
      oldPage.exec(url.pathname)?.[1],
      url.searchParams.get('woID'),
    ];
    if (site === undefined || !id || !/^[1-9]\d{0,18}$/.test(id)) return null;
    return { helpdesk: 'servicedesk-plus', site: url.origin + site, ticketId: id };
  },

  root: requestPage,

  facts: ({ ownerDocument }, ticket) =>
    isConfirmed(ownerDocument, ticket) ? known({ subject: subjectIn(ownerDocument) }) : {},

  fetchFacts: (_root, ticket, signal) => fetchRequestFacts(ticket, signal),
  conversation: (_root, ticket, signal) => fetchEntries(ticket, signal),

  note: {
    editors: [contenteditable],
    format: () => 'plain',
    open: (document, ticket) => noteComposer.open(document, ticket),
    field: (document, ticket) => noteComposer.field(document, ticket),
  },
});
