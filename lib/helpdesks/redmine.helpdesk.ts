import type { TicketRef, TicketStatus } from '../case/ticket.ts';
import { cut, textOf } from '../page/text-of.ts';
import { defineHelpdesk } from './adapter.ts';
import { fetchSameOrigin } from './fetch-same-origin.ts';
import { known } from './known.ts';
import { noteAmong } from './note-among.ts';
import { statusOf } from './status-of.ts';

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

export default defineHelpdesk({
  id: 'redmine',
  name: 'Redmine',
  singlePage: false,

  // The id goes first: without it there is nothing to search through.
  recognise: (document) =>
    document.querySelector('body[class*="controller-"] #wrapper') !== null &&
    document.querySelector('meta[name="description"][content="Redmine"]') !== null,

  ticket(_document, url) {
    const [, base, ticketId] = issuePage.exec(url.pathname) ?? [];
    if (base === undefined || !ticketId || base.includes('/projects/')) return null;
    return { helpdesk: 'redmine', site: url.origin + base, ticketId };
  },

  root(document, ticket) {
    const { classList } = document.body;
    const shows = ['action-show', 'action-edit', 'action-update'];
    if (!classList.contains('controller-issues') || !shows.some((it) => classList.contains(it))) {
      return null;
    }
    const headings = [...document.querySelectorAll('#content > h2')];
    const numbers = headings.map((heading) => /#(\d+)$/.exec(textOf(heading) ?? '')?.[1]);
    if (numbers.length !== 1 || numbers[0] !== ticket.ticketId) return null;
    const form = document.querySelector('#issue-form');
    return form && !isOf(form, ticket) ? null : document.querySelector('#content');
  },

  facts(root) {
    const details = root.querySelector('.issue.details');
    const read = (selector: string) => textOf(details?.querySelector(selector));
    return known({
      subject:
        read('.subject h3') ?? cut(root.querySelector<HTMLInputElement>('#issue_subject')?.value),
      requester: textOf(author(root)),
      status: statusOf(statuses, read('.status.attribute .value')),
      priority: read('.priority.attribute .value'),
      assignee: unlessBlank(read('.assigned-to.attribute .value')),
      category: unlessBlank(read('.category.attribute .value')),
      group: textOf(root.ownerDocument.querySelector('h1 .current-project')),
      description: read('.description .wiki'),
    });
  },

  /**
   * The page gives times in the user's own format without a zone. The feed of
   * the requester's activity has the issue's creation in UTC, if it is among
   * their latest entries; otherwise the time stays unknown. The list's feed
   * would always have it, but reading that replaces the filter which the agent
   * has set for their list.
   */
  async fetchFacts(root, ticket, signal) {
    const user = /\/users\/(\d+)$/.exec(author(root)?.href ?? '')?.[1];
    const activity = root.querySelector<HTMLAnchorElement>('p.author a[href*="/activity?from="]');
    if (!user || !activity) return {};
    const feed = new URL(activity.pathname, ticket.site);
    const response = await fetchSameOrigin(
      `${feed.href}.atom?show_issues=1&user_id=${user}`,
      signal,
    );
    const entries = new DOMParser()
      .parseFromString(await response.text(), 'text/xml')
      .querySelectorAll('entry');
    for (const entry of entries) {
      // Later entries have an anchor: `/issues/7#change-3`.
      const isCreation = entry
        .querySelector('id')
        ?.textContent.endsWith(`/issues/${ticket.ticketId}`);
      const created = Date.parse(entry.querySelector('updated')?.textContent ?? '');
      if (isCreation && created) return { openedAt: created };
    }
    return {};
  },

  findNote: (root, _ticket, reference) =>
    noteAmong(root.querySelectorAll('#history .journal'), reference, '.wiki', '.private-notes'),

  note: {
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
