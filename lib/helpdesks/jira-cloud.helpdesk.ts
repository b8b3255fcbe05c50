import type { TicketRef } from '../case/ticket.ts';
import prosemirror from '../editors/prosemirror.editor.ts';
import { textOf } from '../page/text-of.ts';
import { defineCoverage, defineHelpdesk, defineProduct } from './adapter.ts';
import { readConversation, readFacts, reads } from './jira/api.ts';
import { jiraStatus } from './jira/status.ts';
import { isBlank } from './read/is-blank.ts';
import { known } from './read/known.ts';
import { isVisible, only, onlyVisible } from './read/only.ts';

/**
 * Jira Service Management in Atlassian's Cloud. A single-page product: an issue
 * is a page of its own, or a dialog over a board, a queue or another issue, so
 * several may be there at once. Class names are generated; `data-testid` and a
 * few ids are kept.
 */

const key = /^[A-Z][A-Z0-9_]{1,30}-[1-9]\d{0,9}$/;
/** The agents' part; the rest of the site is the customers' portal or another product, such as `/wiki`. */
const agentsPart = /^\/(?:browse|jira|issues|projects)\//;

const layouts = '[data-testid="issue.views.issue-details.issue-layout.issue-layout"]';
const crumbs =
  '[data-testid="issue.views.issue-base.foundation.breadcrumbs.current-issue.item"], ' +
  '[data-testid="issue.views.issue-base.foundation.breadcrumbs.breadcrumb-current-issue-container"] a';

export const product = defineProduct({
  id: 'jira-cloud',
  name: 'Jira Service Management',
  recognise: (document, { hostname, pathname }) =>
    agentsPart.test(pathname) &&
    (/\.(?:atlassian\.net|jira\.com)$/.test(hostname) || document.querySelector(layouts) !== null),
});

export const coverage = defineCoverage({
  recognised: 'its own hosts; any domain on a page with an issue',
  versions: 'Cloud, 2023 to 2026',
  note: 'the comment editor, tab of the internal note, Atlassian editor (ProseMirror)',
  verified: 'fixture',
  limits: [
    'In projects without a customer portal there is no internal note, and nothing is inserted.',
    'A public comment counts as the desk’s unless the reporter or a participant wrote it; members of a shared organization are not told apart.',
    'Targets are read only under the names that service projects come with.',
  ],
});

export default defineHelpdesk({
  product,
  conversationFrom: 'api',
  singlePage: true,
  reads,

  ticket(_document, url) {
    if (!agentsPart.test(url.pathname)) return null;
    // A dialog stands over what the path names.
    const selected = url.searchParams.getAll('selectedIssue');
    const named = selected.length > 0 ? selected : [url.pathname.split('/').at(-1) ?? ''];
    const [ticketId, another] = named;
    if (!ticketId || another !== undefined || !key.test(ticketId)) return null;
    return { helpdesk: 'jira-cloud', site: url.origin, ticketId };
  },

  root: issueView,

  facts(root) {
    const read = (...selectors: readonly string[]) =>
      textOf(only(root.querySelectorAll(selectors.map((id) => `[data-testid="${id}"]`).join())));
    return known({
      subject: read('issue.views.issue-base.foundation.summary.heading'),
      status: jiraStatus(
        read('issue-field-status.ui.status-view.status-button.status-button'),
        null,
      ),
      priority: read('issue-field-priority-readview-full.ui.priority.wrapper'),
      description: read('issue.views.field.rich-text.description'),
    });
  },

  fetchFacts: (_root, ticket, signal) => readFacts(ticket, signal),
  conversation: (_root, ticket, signal) => readConversation(ticket, signal),

  watch: (root) => root,

  note: {
    editors: [prosemirror],
    format: () => 'plain',

    open(document, ticket) {
      const composer = composerOf(document, ticket);
      if (!composer) return 'missing';
      const { place, tabs, editable } = composer;
      if (!editable) {
        // With tabs the editor is on its way.
        if (!tabs) opener(place)?.click();
        return tabs || opener(place) ? 'opening' : 'missing';
      }
      if (!tabs) return 'missing';
      // Turned over, a reply that is being written would become a note.
      if (isSelected(tabs.internal) || !isBlank(editable)) return 'here';
      tabs.internal.click();
      return 'opening';
    },

    field(document, ticket) {
      const composer = composerOf(document, ticket);
      if (!composer?.tabs) return 'missing';
      const { tabs, editable } = composer;
      if (!isSelected(tabs.internal) || isSelected(tabs.reply)) return 'public';
      return editable ?? 'not_ready';
    },
  },
});

/**
 * What holds one issue: the layout with as much around it as has the
 * breadcrumb to the issue, as long as it has no other issue in it.
 */
function issueView(document: Document, { ticketId }: TicketRef): Element | 'other' | null {
  const views = [...document.querySelectorAll(layouts)].filter(isVisible).flatMap((layout) => {
    let view: Element | null = layout;
    while (view && !view.querySelector(crumbs)) view = view.parentElement;
    if (!view || !only(view.querySelectorAll(layouts))) return [];
    const keys = new Set(
      [...view.querySelectorAll(crumbs)].flatMap((crumb) => textOf(crumb) ?? []),
    );
    return keys.size === 1 ? [{ view, key: [...keys][0] }] : [];
  });
  const [mine, another] = views.filter((each) => each.key === ticketId);
  if (mine) return another ? null : mine.view;
  return views.length > 0 ? 'other' : null;
}

const isSelected = (tab: Element) => tab.getAttribute('aria-selected') === 'true';

/** The place of the new comment, with its editor and its tabs once it is open. Those of old comments are elsewhere. */
function composerOf(document: Document, ticket: TicketRef) {
  const root = issueView(document, ticket);
  if (!root || root === 'other') return null;
  const place = only(root.querySelectorAll('[data-testid="issue.activity.comment"]'));
  if (!place) return null;
  // The first is the internal note in every language (AllyMech14/liferay-jira-userscript, 2026);
  // only service projects have tabs.
  const tab = (index: number) =>
    only(root.querySelectorAll<HTMLElement>(`#comment-editor-container-tabs-${index}[role="tab"]`));
  const internal = tab(0);
  const reply = tab(1);
  const editable = onlyVisible(
    place.querySelectorAll<HTMLElement>('.ProseMirror[contenteditable="true"]'),
  );
  return { place, editable, tabs: internal && reply ? { internal, reply } : null };
}

/**
 * What opens the editor: the two buttons "Add internal note" and "Reply to
 * customer", which have nothing but words in the user's language to tell them
 * apart, or the placeholder. Whichever it opens, the tabs decide afterwards.
 */
function opener(place: Element): HTMLElement | null {
  const placeholder = place.querySelector<HTMLElement>(
    '[data-testid="canned-comments.common.ui.comment-text-area-placeholder.textarea"]',
  );
  const buttons = [...place.querySelectorAll<HTMLElement>('button')].filter(isVisible);
  return placeholder ?? (buttons.length === 2 ? (buttons[0] ?? null) : null);
}
