import type { TicketStatus } from '../case/statuses.ts';
import type { TicketRef } from '../case/ticket.ts';
import { textOf } from '../page/text-of.ts';
import { defineCoverage, defineHelpdesk, defineProduct } from './adapter.ts';
import { known } from './read/known.ts';
import { onlyVisible } from './read/only.ts';
import { statusOf } from './read/status-of.ts';

/**
 * Linear, by a public description of an issue's page (captured 2026-08) and two
 * time trackers (2026). Class names are generated; `data-*` and `aria-*` last,
 * and are in English everywhere. Its API is on another origin and wants keys.
 */
const issuePage = /^\/([a-z0-9][a-z0-9-]{0,62})\/issue\/([A-Z][A-Z0-9]{0,9}-[1-9]\d{0,8})(?:\/|$)/;

/** The states that a new team gets; "Backlog" and "Todo" are nothing of the policy's. */
const states: Readonly<Record<string, TicketStatus>> = {
  Triage: 'new',
  'In Progress': 'open',
  'In Review': 'open',
  Done: 'solved',
  Canceled: 'closed',
  Duplicate: 'closed',
};

/** What a row of the details says while nothing is set. */
const unset = /^(?:Set |Assign|Unassigned|No )/;

export const product = defineProduct({
  id: 'linear',
  name: 'Linear',
  // The same host has the vendor's own pages.
  recognise: (document, { hostname, pathname }) =>
    hostname === 'linear.app' &&
    (issuePage.test(pathname) || document.querySelector('#mainLayoutContainer') !== null),
});

export const coverage = defineCoverage({
  recognised: 'its own host',
  versions: 'web app (2026)',
  note: 'none: everybody in the workspace reads comments, and so does a synced thread',
  verified: 'fixture',
  limits: [
    'Labels, times and the conversation are not read.',
    'An issue that is only peeked at in a list is not known.',
  ],
});

export default defineHelpdesk({
  product,
  conversationFrom: 'page',
  singlePage: true,
  reads: {
    subject: 'page',
    status: 'page',
    priority: 'page',
    assignee: 'page',
    group: 'page',
    description: 'page',
  },

  ticket(_document, url) {
    const [, workspace, ticketId] = issuePage.exec(url.pathname) ?? [];
    return workspace && ticketId
      ? { helpdesk: 'linear', site: `${url.origin}/${workspace}`, ticketId }
      : null;
  },

  root: issueElement,

  facts(root, ticket) {
    // Its place in the page may outlive the issue.
    if (issueElement(root.ownerDocument, ticket) !== root) return {};
    const rows = [...root.querySelectorAll('button[data-detail-button="true"]')];
    const [state, priority, assignee] = rows.map((row) => {
      const text = textOf(row);
      return text && !unset.test(text) ? text : undefined;
    });
    const changing = onlyVisible(root.querySelectorAll('button[aria-label="Change status"]'));
    // Without the first row in its place, none of them is known by its place.
    const areInOrder = rows[0] !== undefined && (!changing || changing === rows[0]);
    return known({
      subject: titleIn(root),
      status: statusOf(states, areInOrder ? state : textOf(changing)),
      priority: areInOrder ? priority : undefined,
      assignee: areInOrder ? assignee : undefined,
      group: ticket.ticketId.split('-', 1)[0],
      description: textOf(onlyVisible(root.querySelectorAll('[aria-label="Issue description"]'))),
    });
  },

  conversation: () => [],

  watch: (root) => root,

  note: 'no_internal_notes',
});

/** The window's title has the number and the issue's title, and both must be this one's. */
function issueElement(document: Document, { ticketId }: TicketRef): Element | 'other' | null {
  const view = onlyVisible(document.querySelectorAll('[data-view-id="issue-view"]'));
  const named = /^(?:\(\d+\) )?([A-Z][A-Z0-9]*-\d+) (.+)$/.exec(document.title);
  if (!view || !named) return null;
  if (named[1] !== ticketId) return 'other';
  const title = titleIn(view);
  return title && named[2]?.startsWith(title) ? view : null;
}

const titleIn = (view: Element): string | undefined =>
  textOf(onlyVisible(view.querySelectorAll('[aria-label="Issue title"]')));
