import type { TicketStatus } from '../case/statuses.ts';
import type { TicketRef } from '../case/ticket.ts';
import textarea from '../editors/textarea.editor.ts';
import { cut, textOf } from '../page/text-of.ts';
import { defineCoverage, defineHelpdesk, defineProduct } from './adapter.ts';
import { known } from './read/known.ts';
import { statusOf } from './read/status-of.ts';
import { readNoteTimes, readOpening, type NoteTimes } from './redmine/feeds.ts';
import { entriesOf, latestOf, publicNotes, statusSince } from './redmine/notes.ts';

/**
 * Redmine 5 (read on 5.0.4). Every move is a page load. Its JSON API does not
 * take the session's cookie and asks for a password instead, which a person
 * would see: never fetch `.json` here. The feeds do take it.
 */
/** Redmine may live below a path. */
const issuePage = /^((?:\/[^/]+)*?)\/issues\/([1-9]\d{0,9})(?:\/edit)?\/?$/;

/** The labels of a new installation in English; others stay labels, since sites choose their own. */
const statuses: Readonly<Record<string, TicketStatus>> = {
  New: 'new',
  'In Progress': 'open',
  Feedback: 'pending',
  Resolved: 'solved',
  Closed: 'closed',
  Rejected: 'closed',
};

export const product = defineProduct({
  id: 'redmine',
  name: 'Redmine',
  // The id goes first: without it there is nothing to search through.
  recognise: (document) =>
    document.querySelector('body[class*="controller-"] #wrapper') !== null &&
    document.querySelector('meta[name="description"][content="Redmine"]') !== null,
});

export const coverage = defineCoverage({
  recognised: 'any domain',
  versions: '5 (read on 5.0.4)',
  note: 'notes field of the edit form, private box ticked',
  verified: 'server',
  limits: ['The times come from feeds; the due date is not read.'],
});

export default defineHelpdesk({
  product,
  conversationFrom: 'page',
  singlePage: false,
  reads: {
    subject: 'page',
    requester: 'page',
    status: 'page',
    priority: 'page',
    assignee: 'page',
    group: 'page',
    category: 'page',
    openedAt: 'api',
    lastPublicUpdateAt: 'api',
    lastCustomerUpdateAt: 'api',
    description: 'page',
    agent: 'page',
  },

  ticket(_document, url) {
    const [, base, ticketId] = issuePage.exec(url.pathname) ?? [];
    if (base === undefined || !ticketId || base.includes('/projects/')) return null;
    return { helpdesk: 'redmine', site: url.origin + base, ticketId };
  },

  root(document, ticket) {
    const { classList } = document.body;
    const shows = ['action-show', 'action-edit', 'action-update'];
    if (classList.contains('controller-account')) return 'other';
    if (!classList.contains('controller-issues') || !shows.some((it) => classList.contains(it))) {
      return null;
    }
    const headings = [...document.querySelectorAll('#content > h2')];
    const numbers = headings.map((heading) => /#(\d+)$/.exec(textOf(heading) ?? '')?.[1]);
    if (numbers.length !== 1 || numbers[0] === undefined) return null;
    if (numbers[0] !== ticket.ticketId) return 'other';
    const form = document.querySelector('#issue-form');
    return form && !isOf(form, ticket) ? 'other' : document.querySelector('#content');
  },

  facts(root) {
    const details = root.querySelector('.issue.details');
    const read = (selector: string) => textOf(details?.querySelector(selector));
    return known({
      subject:
        read('.subject h3') ?? cut(root.querySelector<HTMLInputElement>('#issue_subject')?.value),
      requester: textOf(author(root)),
      status: statusIn(root),
      priority: read('.priority.attribute .value'),
      assignee: unlessBlank(read('.assigned-to.attribute .value')),
      category: unlessBlank(read('.category.attribute .value')),
      agent: textOf(root.ownerDocument.querySelector('#loggedas a.user')),
      group: textOf(root.ownerDocument.querySelector('h1 .current-project')),
      description: read('.description .wiki'),
    });
  },

  /** The page gives times in the user's own format without a zone; the feeds give them in UTC. */
  async fetchFacts(root, ticket, signal) {
    const [openedAt, notedAt] = await Promise.all([
      readOpening(root, author(root), ticket, signal).catch(() => undefined),
      readNoteTimes(ticket, signal).catch((): NoteTimes => new Map()),
    ]);
    const { byRequester, byDesk } = publicNotes(root, author(root));
    const status = statusIn(root);
    const since = statusSince(root, openedAt, notedAt);
    return known({
      status: status && since !== undefined ? { ...status, since } : undefined,
      openedAt,
      lastPublicUpdateAt: latestOf(byDesk, notedAt),
      // Without a note since, the last that the requester said is the issue itself.
      lastCustomerUpdateAt: byRequester.length > 0 ? latestOf(byRequester, notedAt) : openedAt,
    });
  },

  conversation: (root) => entriesOf(root, author(root)),

  note: {
    editors: [textarea],
    format(document) {
      if (document.querySelector('script[src*="/jstoolbar/textile"]')) return 'textile';
      const markdown = 'script[src*="/jstoolbar/markdown"], script[src*="/jstoolbar/common_mark"]';
      return document.querySelector(markdown) ? 'markdown' : 'plain';
    },

    open(document, ticket) {
      const form = issueForm(document, ticket);
      if (!form) return 'missing';
      const hidden = form.form.closest<HTMLElement>('#update')?.style.display === 'none';
      if (hidden)
        document.querySelector<HTMLElement>('#content > .contextual a.icon-edit')?.click();
      // What is already written there was meant for everybody: then it is the agent who decides.
      if (!form.isPrivate.checked && form.notes.value.trim() === '') form.isPrivate.click();
      return 'here';
    },

    field(document, ticket) {
      const form = issueForm(document, ticket);
      if (!form) return 'missing';
      return form.isPrivate.checked ? form.notes : 'public';
    },
  },
});

const statusIn = (root: Element) =>
  statusOf(statuses, textOf(root.querySelector('.issue.details .status.attribute .value')));

const author = (root: Element) => root.querySelector<HTMLAnchorElement>('p.author a.user');

const isOf = (form: Element, { ticketId }: TicketRef): boolean =>
  form.getAttribute('action')?.endsWith(`/issues/${ticketId}`) === true;

/** The edit form of this issue; without the permission for private notes it has no use here. */
function issueForm(document: Document, ticket: TicketRef) {
  const form = document.querySelector('form#issue-form');
  const notes = form?.querySelector<HTMLTextAreaElement>('textarea#issue_notes');
  const isPrivate = form?.querySelector<HTMLInputElement>('input#issue_private_notes');
  return form && isOf(form, ticket) && notes && isPrivate ? { form, notes, isPrivate } : null;
}

/** Redmine writes `-` where nothing is set. */
const unlessBlank = (text: string | undefined) => (text === '-' ? undefined : text);
