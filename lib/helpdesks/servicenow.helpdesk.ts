import textarea from '../editors/textarea.editor.ts';
import tinymce from '../editors/tinymce.editor.ts';
import { defineCoverage, defineHelpdesk, defineProduct } from './adapter.ts';
import { isClassic, recordIn } from './servicenow/address.ts';
import {
  classicComposer,
  classicEntries,
  classicFacts,
  classicRoot,
  classicTable,
} from './servicenow/classic.ts';
import { factsOfRecord, fetchJournal, learnRecord } from './servicenow/ticket-record.ts';
import { workspaceComposer, workspaceFacts, workspaceRoot } from './servicenow/workspace.ts';

/**
 * ServiceNow, classic forms and workspaces. Its REST API wants a token that
 * only the page's own scripts have, and may answer with a password prompt
 * without it; records as XML need the session alone.
 */
export const product = defineProduct({
  id: 'servicenow',
  name: 'ServiceNow',
  recognise(document, { hostname, pathname, search }) {
    // Raw data is no page. The requesters' portals are at other paths.
    if (!/^\/now\/|\.do$/.test(pathname) || /[?&](?:XML|WSDL|JSON)/.test(search)) return false;
    return (
      /^(?!www\.|docs\.|developer\.|store\.)[\w-]+\.(?:service-now\.com|servicenowservices\.com)$/.test(
        hostname,
      ) ||
      // The classic page's frame, a form's token, the outermost component, the first agent workspace.
      document.querySelector(
        '#gsft_main, input#sysparm_ck, body > [component-id], body > sn-workspace-layout',
      ) !== null
    );
  },
});

export const coverage = defineCoverage({
  recognised: 'its own hosts; any domain by its frame or components',
  versions: 'classic forms (UI16, Next Experience), configurable workspaces',
  note: 'work notes: plain field, TinyMCE in workspaces',
  verified: 'fixture',
  limits: [
    'A ticket is known by its record id; the number such as INC0010023 only confirms the page.',
    "Custom tables are taken for tickets where their names end like the product's own.",
    'Times, and who wrote last, come from records as XML, which an instance may forbid its agents.',
    'In a workspace the page is only read, and a note only written, once the record as XML has confirmed the number.',
    'In a workspace, changes are seen when the record is opened again.',
  ],
});

export default defineHelpdesk({
  product,
  conversationFrom: 'api',
  singlePage: true,
  reads: {
    subject: 'page',
    requester: 'page',
    status: 'page',
    priority: 'page',
    category: 'page',
    assignee: 'page',
    group: 'page',
    service: 'page',
    location: 'page',
    description: 'page',
    openedAt: 'api',
    updatedAt: 'api',
    due: 'api',
    lastPublicUpdateAt: 'conversation',
    lastCustomerUpdateAt: 'conversation',
  },

  ticket(_document, url) {
    const record = recordIn(url);
    return record && { helpdesk: 'servicenow', site: url.origin, ticketId: record.sysId };
  },

  root: (document, ticket) =>
    isClassic(new URL(document.URL))
      ? classicRoot(document, ticket)
      : workspaceRoot(document, ticket),

  facts: (root, ticket) => (isOfForm(root) ? classicFacts(root) : workspaceFacts(root, ticket)),

  async fetchFacts(root, ticket, signal) {
    const all = factsOfRecord(await learnRecord(ticket, tableOf(root), signal));
    // What the page shows may change while it is open; the rest can only come from here.
    const page = isOfForm(root) ? classicFacts(root) : workspaceFacts(root, ticket);
    return Object.fromEntries(Object.entries(all).filter(([name]) => !Object.hasOwn(page, name)));
  },

  async conversation(root, ticket, signal) {
    const shown = isOfForm(root) ? classicEntries(root) : [];
    const journal = await fetchJournal(ticket, tableOf(root), signal).catch((error: unknown) => {
      if (shown.length > 0) return [];
      throw error;
    });
    return journal.length > 0 ? journal : shown;
  },

  watch: (root) => (isOfForm(root) ? root.querySelector('#sn_form_inline_stream_entries') : null),

  note: {
    editors: [textarea, tinymce],
    format: () => 'plain',
    open: (document, ticket) => composerFor(document).open(document, ticket),
    field: (document, ticket) => composerFor(document).field(document, ticket),
  },
});

const composerFor = (document: Document) =>
  isClassic(new URL(document.URL)) ? classicComposer : workspaceComposer;

const isOfForm = (root: Element): boolean => root.localName === 'body';

const tableOf = (root: Element): string =>
  isOfForm(root) ? classicTable(root) : (recordIn(new URL(root.ownerDocument.URL))?.table ?? '');
