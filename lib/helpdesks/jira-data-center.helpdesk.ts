import type { TicketRef } from '../case/ticket.ts';
import textarea from '../editors/textarea.editor.ts';
import tinymce from '../editors/tinymce.editor.ts';
import { cut, textOf } from '../page/text-of.ts';
import { defineCoverage, defineHelpdesk, defineProduct } from './adapter.ts';
import { readConversation, readFacts, reads } from './jira/api.ts';
import { jiraStatus } from './jira/status.ts';
import { documentIn } from './read/deep.ts';
import { instantOf } from './read/instant.ts';
import { isBlank } from './read/is-blank.ts';
import { known } from './read/known.ts';
import { isVisible, only, onlyVisible } from './read/only.ts';

/**
 * Jira Service Management Data Center, on any domain and below any path. Pages
 * are loaded, but the issue search and the queues change issues by themselves.
 * Ids are part of Jira's documented templates and don't depend on the language.
 */

/** `/browse/DESK-1`, and the same issue within its project's queues and lists. */
const issuePage =
  /^((?:\/[^/]+)*?)\/(?:browse|projects\/[A-Z][A-Z0-9_]+(?:\/[^/]+){1,3})\/([A-Z][A-Z0-9_]{1,30}-[1-9]\d{0,9})\/?$/;

/** Of the Cloud's pages, which say the same otherwise, the version is 1001. */
const page = 'meta[name="application-name"][content="JIRA"]:not([data-version^="1001."])';

export const product = defineProduct({
  id: 'jira-data-center',
  name: 'Jira Service Management Data Center',
  recognise: (document, { hostname, pathname }) =>
    !hostname.endsWith('.atlassian.net') &&
    // What customers see.
    !pathname.includes('/servicedesk/customer/') &&
    document.querySelector(page) !== null &&
    document.querySelector('body#jira') !== null,
});

export const coverage = defineCoverage({
  recognised: 'any domain',
  versions: 'Jira 8 to 10 with Service Management',
  note: 'the comment form, switched to internal, plain field or TinyMCE',
  verified: 'fixture',
  limits: [
    'Where the comment form has two buttons to send it instead of a switch, it says too late for whom it is, so nothing is inserted.',
    'In projects without a customer portal there is no internal note, and nothing is inserted.',
    'A public comment counts as the desk’s unless the reporter or a participant wrote it; members of a shared organization are not told apart.',
    'Issues on boards and in dialogs are not read.',
  ],
});

export default defineHelpdesk({
  product,
  conversationFrom: 'api',
  singlePage: true,
  reads,

  ticket(_document, url) {
    const [, base, ticketId] = issuePage.exec(url.pathname) ?? [];
    if (base === undefined || !ticketId) return null;
    return { helpdesk: 'jira-data-center', site: url.origin + base, ticketId };
  },

  root: issueView,

  facts(root) {
    const { ownerDocument } = root;
    const one = (selector: string) => only(root.querySelectorAll(selector));
    const time = (id: string) => instantOf(one(`#${id} time`)?.getAttribute('datetime'));
    const user = ownerDocument.querySelector('meta[name="ajs-remote-user-fullname"]');
    return known({
      subject: textOf(one('#summary-val')),
      requester: textOf(one('#reporter-val .user-hover')),
      status: jiraStatus(
        textOf(one('#status-val')),
        one('#status-val .jira-issue-status-lozenge-done') ? 'done' : null,
      ),
      priority: textOf(one('#priority-val')),
      assignee: textOf(one('#assignee-val .user-hover')),
      group: textOf(one('#project-name-val')),
      openedAt: time('created-val'),
      updatedAt: time('updated-val'),
      agent: cut(user?.getAttribute('content')),
      description: textOf(one('#description-val .user-content-block')),
    });
  },

  fetchFacts: (_root, ticket, signal) => readFacts(ticket, signal),
  conversation: (_root, ticket, signal) => readConversation(ticket, signal),

  watch: (root) => root,

  note: {
    editors: [tinymce, textarea],
    format: () => 'plain',

    open(document, ticket) {
      const composer = composerOf(document, ticket);
      if (!composer) return 'missing';
      const { field, internal, opener } = composer;
      if (!field) {
        opener?.click();
        return opener ? 'opening' : 'missing';
      }
      // Turned over, a reply that is being written would become a note.
      if (!internal || isInternal(composer) || !isBlank(field)) return 'here';
      internal.click();
      return 'opening';
    },

    field(document, ticket) {
      const composer = composerOf(document, ticket);
      if (!composer) return 'missing';
      if (!composer.field) return 'not_ready';
      if (!composer.internal) return composer.sharedBySending ? 'public' : 'missing';
      return isInternal(composer) ? composer.field : 'public';
    },
  },
});

function issueView(document: Document, { ticketId }: TicketRef): Element | 'other' | null {
  const key = only(document.querySelectorAll('#key-val'));
  const shown = textOf(key);
  if (!key || !shown) return null;
  return shown === ticketId ? key.closest('#issue-content') : 'other';
}

/** The comment form below the issue; those of dialogs are elsewhere. */
function composerOf(document: Document, ticket: TicketRef) {
  const root = issueView(document, ticket);
  if (!root || root === 'other') return null;
  const place = only(root.querySelectorAll<HTMLElement>('#addcomment'));
  const form = place && only(place.querySelectorAll('form#issue-comment-add'));
  const part = (selector: string) => form && only(form.querySelectorAll<HTMLElement>(selector));
  const wiki = part('.jira-wikifield');
  if (!place || (wiki && wiki.getAttribute('issue-key') !== ticket.ticketId)) return null;
  const opener = onlyVisible(place.querySelectorAll<HTMLElement>('#footer-comment-button'));
  const plain = part('textarea#comment');
  const frame = form && onlyVisible(form.querySelectorAll('iframe[id$="_ifr"]'));
  return {
    opener,
    field: frame
      ? (documentIn(frame)?.querySelector<HTMLElement>('body.mce-content-body') ?? null)
      : plain && isVisible(plain)
        ? plain
        : null,
    internal: part('.js-sd-internal-comment'),
    external: part('.js-sd-external-comment'),
    property: part('input[name="commentProperty"]'),
    sharedBySending: part('.sd-external-submit') !== null,
  };
}

/** The switch shows it (its classes as in the Ampersand Tampermonkey script for Service Desk), and the property that is sent with the comment doesn't say otherwise. */
function isInternal({
  internal,
  external,
  property,
}: NonNullable<ReturnType<typeof composerOf>>): boolean {
  const switched =
    internal?.classList.contains('active') === true &&
    external?.classList.contains('active') === false;
  const sent = property?.getAttribute('value');
  return switched && (!sent || /internal\W+true/.test(sent));
}
