import type { TicketStatus } from '../case/statuses.ts';
import type { TicketRef } from '../case/ticket.ts';
import prosemirror from '../editors/prosemirror.editor.ts';
import textarea from '../editors/textarea.editor.ts';
import { cut, textOf } from '../page/text-of.ts';
import { defineCoverage, defineHelpdesk, defineProduct, type Facts } from './adapter.ts';
import { projectIn, readEntries, readItem } from './gitlab/rest.ts';
import { at, listAt } from './read/at.ts';
import { fetchJson } from './read/fetch-same-origin.ts';
import { instantOf } from './read/instant.ts';
import { isBlank } from './read/is-blank.ts';
import { known } from './read/known.ts';
import { isVisible, only } from './read/only.ts';
import { statusOf } from './read/status-of.ts';
import { tagsOf } from './read/tags.ts';

/**
 * GitLab 17 and 18: issues, work items and Service Desk tickets. Numbers count
 * within a project, so the project belongs to `site`. The session's cookie
 * suffices for REST. A drawer with another item may open over the page.
 */

const itemPage = /^((?:\/[\w.-]+)+)\/-\/(?:issues|work_items)\/([1-9]\d{0,9})\/?$/;

/** English labels of the page, and words of the API. */
const statuses: Readonly<Record<string, TicketStatus>> = {
  Open: 'open',
  Closed: 'closed',
  opened: 'open',
  closed: 'closed',
};

export const product = defineProduct({
  id: 'gitlab',
  name: 'GitLab',
  recognise: (document) =>
    document.body.matches('[data-page*=":"]') &&
    document.querySelector('meta[property="og:site_name"][content="GitLab"]') !== null,
});

export const coverage = defineCoverage({
  recognised: 'any domain',
  versions: '17 and 18, issues and work items',
  note: 'comment form with the internal box ticked, plain field or rich text',
  verified: 'fixture',
  limits: [
    'Epics and the drawer over a list or a board are left out.',
    'A line of a note that begins with a slash is a command when the note is sent.',
    'Replies of the desk are only told apart in Service Desk tickets.',
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
    group: 'page',
    tags: 'api',
    openedAt: 'api',
    updatedAt: 'api',
    agent: 'api',
    description: 'conversation',
    lastPublicUpdateAt: 'conversation',
    lastCustomerUpdateAt: 'conversation',
  },

  ticket(_document, url) {
    const [, project, ticketId] = itemPage.exec(url.pathname) ?? [];
    return project && ticketId
      ? { helpdesk: 'gitlab', site: url.origin + project, ticketId }
      : null;
  },

  root: rootOf,

  facts(root, ticket) {
    const created = root.querySelector('[data-testid="work-item-created"]');
    const labels = [...root.querySelectorAll('[data-testid$="-labels"] .gl-label-link')];
    return known({
      subject: textOf(
        root.querySelector(
          '[data-testid="work-item-title"], [data-testid="issue-title"], h1.title',
        ),
      ),
      status: statusOf(statuses, badgeOf(root)),
      group: projectIn(root, ticket).path,
      ...labelled(
        labels.flatMap(
          (label) =>
            [...label.children].map((part) => textOf(part)).join('::') || (textOf(label) ?? []),
        ),
      ),
      openedAt: instantOf(created?.querySelector('time')?.getAttribute('datetime')),
    });
  },

  async fetchFacts(root, ticket, signal) {
    const project = projectIn(root, ticket);
    const [item, me] = await Promise.all([
      readItem(project, ticket, signal),
      fetchJson(`${project.api}/user`, signal).catch(() => undefined),
    ]);
    const state = cut(at(item, 'state'));
    const status = statusOf(statuses, state);
    const assignees = listAt(item, 'assignees').flatMap((one) => cut(at(one, 'name')) ?? []);
    return known({
      subject: cut(at(item, 'title')),
      requester: cut(at(item, 'service_desk_reply_to')) ?? cut(at(item, 'author', 'name')),
      status: status && { ...status, label: badgeOf(root) ?? status.label },
      assignee: assignees.length > 0 ? assignees.slice(0, 5).join(', ') : undefined,
      ...labelled(listAt(item, 'labels').flatMap((label) => cut(label) ?? [])),
      openedAt: instantOf(at(item, 'created_at')),
      updatedAt: instantOf(at(item, 'updated_at')),
      agent: cut(at(me, 'name')),
    });
  },

  /** The page loads long threads piecemeal and may filter them; the API has them all. */
  conversation: (root, ticket, signal) => readEntries(projectIn(root, ticket), ticket, signal),

  watch: (root) => root,

  note: {
    editors: [textarea, prosemirror],
    format: () => 'markdown',

    open(document, ticket) {
      const found = composerOf(document, ticket);
      if (!found) return 'missing';
      const { internal, field } = found;
      // What is written there already was meant for everybody: then it is the agent who decides.
      if (!internal.checked && isBlank(field)) internal.click();
      return 'here';
    },

    field(document, ticket) {
      const found = composerOf(document, ticket);
      if (!found) return 'missing';
      return found.internal.checked ? found.field : 'public';
    },
  },
});

function rootOf(document: Document, { ticketId }: TicketRef): Element | 'other' | null {
  // The body's data are of the page that was loaded; the breadcrumbs move with the address.
  const crumb = textOf(
    [...document.querySelectorAll('.gl-breadcrumbs li, .breadcrumbs li')].at(-1),
  );
  const number =
    crumb === undefined ? document.body.dataset['pageTypeId'] : /#(\d+)$/.exec(crumb)?.[1];
  if (number === undefined) return null;
  if (number !== ticketId) return 'other';
  const views = [...document.querySelectorAll('.work-item-view')].filter((view) => !inDrawer(view));
  if (views.length > 0) return only(views.filter(isVisible));
  return document.body.dataset['page'] === 'projects:issues:show'
    ? document.querySelector('#content-body')
    : null;
}

const inDrawer = (element: Element): boolean =>
  element.closest('.gl-drawer, .work-item-drawer, .modal, [role="dialog"]') !== null;

/** The state's badge stands before the line that says who created it (upstream work_item_created_updated.vue). */
const badgeOf = (root: Element): string | undefined =>
  textOf(
    root
      .querySelector('[data-testid="work-item-created"]')
      ?.parentElement?.querySelector('.gl-badge, .badge'),
  ) ?? textOf(root.querySelector('.issuable-status-badge'));

/** GitLab has no priority of its own; its documentation proposes scoped labels for that. */
function labelled(labels: readonly string[]): Pick<Facts, 'tags' | 'priority'> {
  const priority = labels.filter((label) => /^priority::./i.test(label));
  return known({
    tags: tagsOf(labels),
    priority: priority.length === 1 ? priority[0]?.split('::')[1] : undefined,
  });
}

/**
 * The form for a new thread is the one with the box (upstream
 * notes/work_item_comment_form.vue); replies go where their thread goes.
 */
function composerOf(document: Document, ticket: TicketRef) {
  const root = rootOf(document, ticket);
  if (!root || root === 'other') return null;
  const box = only(
    [...root.querySelectorAll('[data-testid="internal-note-checkbox"]')].filter(
      (one) => inDrawer(root) || !inDrawer(one),
    ),
  );
  const form = box?.closest('form');
  const internal = box?.matches('input')
    ? form?.querySelector<HTMLInputElement>('input[data-testid="internal-note-checkbox"]')
    : box?.querySelector<HTMLInputElement>('input[type="checkbox"]');
  const field =
    form?.querySelector<HTMLElement>('.ProseMirror[contenteditable="true"]') ??
    form?.querySelector<HTMLElement>('textarea');
  return internal && field ? { internal, field } : null;
}
