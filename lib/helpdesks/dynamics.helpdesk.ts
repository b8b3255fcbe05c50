import ckeditor4 from '../editors/ckeditor4.editor.ts';
import ckeditor5 from '../editors/ckeditor5.editor.ts';
import contenteditable from '../editors/contenteditable.editor.ts';
import { defineCoverage, defineHelpdesk, defineProduct } from './adapter.ts';
import { caseForm } from './dynamics/case-form.ts';
import { noteComposer } from './dynamics/note.ts';
import { fetchCaseFacts, fetchEntries } from './dynamics/web-api.ts';

const guid = /^(?:\{|%7B)?([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?:\}|%7D)?$/i;

/** Installations of one's own have the organisation's name before it. */
const appPage = /^((?:\/[^/]+)*)\/main\.aspx$/;

export const product = defineProduct({
  id: 'dynamics',
  name: 'Dynamics 365 Customer Service',
  recognise: (document, { hostname, pathname }) =>
    appPage.test(pathname) &&
    (/\.crm\d*\.(?:dynamics\.(?:com|cn)|microsoftdynamics\.(?:us|de)|appsplatform\.us)$/.test(
      hostname,
    ) ||
      document.querySelector(
        '#ApplicationShell, [data-id="editFormRoot"], [data-id="CommandBar"][data-lp-id]',
      ) !== null),
});

export const coverage = defineCoverage({
  recognised: 'its own hosts; any domain on a page with its form',
  versions: 'Unified Interface, Customer Service workspace',
  note: 'note of the timeline, CKEditor',
  verified: 'fixture',
  limits: [
    'A case is known by its record id; its number, which no address has, only confirms the page.',
    'Everything comes from the Web API; without it there is only the address.',
    'Changes are seen when the case is opened again.',
    'Posts, calls and chats are not read.',
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
    description: 'api',
    openedAt: 'api',
    updatedAt: 'api',
    due: 'api',
    lastPublicUpdateAt: 'conversation',
    lastCustomerUpdateAt: 'conversation',
  },

  ticket(_document, url) {
    const base = appPage.exec(url.pathname)?.[1];
    const ticketId = guid.exec(url.searchParams.get('id') ?? '')?.[1]?.toLowerCase();
    if (base === undefined || !ticketId || url.searchParams.get('etn') !== 'incident') return null;
    return { helpdesk: 'dynamics', site: url.origin + base, ticketId };
  },

  root: caseForm,

  // The page may still show the case before; only the Web API is asked by the address's id.
  facts: () => ({}),
  fetchFacts: (_root, ticket, signal) => fetchCaseFacts(ticket, signal),
  conversation: (_root, ticket, signal) => fetchEntries(ticket, signal),

  note: {
    editors: [ckeditor4, ckeditor5, contenteditable],
    format: () => 'plain',
    open: (document, ticket) => noteComposer.open(document, ticket),
    field: (document, ticket) => noteComposer.field(document, ticket),
  },
});
