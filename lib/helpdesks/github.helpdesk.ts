import type { TicketStatus } from '../case/statuses.ts';
import { cut, textOf } from '../page/text-of.ts';
import { defineCoverage, defineHelpdesk, defineProduct, type Entry } from './adapter.ts';
import { instantOf } from './read/instant.ts';
import { known } from './read/known.ts';
import { onlyVisible } from './read/only.ts';
import { statusOf } from './read/status-of.ts';
import { tagsOf } from './read/tags.ts';

/**
 * GitHub issues, also on Enterprise Server. Pages move without a load. GitHub
 * is in English only. Every comment is as visible as the repository: there are
 * no internal notes. Its REST API wants a token.
 */

const issuePage = /^(\/[\w-]{1,39}\/[\w.-]{1,100})\/issues\/([1-9]\d{0,9})\/?$/;

const statuses: Readonly<Record<string, TicketStatus>> = { Open: 'open', Closed: 'closed' };

export const product = defineProduct({
  id: 'github',
  name: 'GitHub',
  // Pages of a repository; on any host, since there is Enterprise Server.
  recognise: (document, url) =>
    /^\/[\w-]+\/[\w.-]+(?:\/|$)/.test(url.pathname) &&
    (url.hostname === 'github.com' ||
      (document.querySelector(`meta[name="hostname"][content="${CSS.escape(url.hostname)}"]`) !==
        null &&
        document.querySelector('meta[name="user-login"]') !== null)),
});

export const coverage = defineCoverage({
  recognised: 'github.com and any domain',
  versions: 'github.com and Enterprise Server, issues',
  note: 'none: every comment on GitHub is public, so nothing is written there',
  verified: 'fixture',
  limits: [
    'Long conversations are read as far as the page has loaded them.',
    'Who answers for the desk cannot be told.',
    'The panel beside a project board is left out.',
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
    assignee: 'page',
    group: 'page',
    tags: 'page',
    openedAt: 'page',
    agent: 'page',
    description: 'conversation',
    lastCustomerUpdateAt: 'conversation',
  },

  ticket(_document, url) {
    const [, repository, ticketId] = issuePage.exec(url.pathname) ?? [];
    return repository && ticketId
      ? { helpdesk: 'github', site: url.origin + repository, ticketId }
      : null;
  },

  root(document, { ticketId }) {
    // A sub-issue may be open in a panel beside it, which is no part of `main`.
    const title = onlyVisible(
      [
        ...document.querySelectorAll('main [data-testid="issue-title"], main .js-issue-title'),
      ].filter((one) => !one.closest('[role="dialog"]')),
    );
    // The number follows the title, in a span of its own.
    const number = /#(\d+)$/.exec(textOf(title?.parentElement) ?? '')?.[1];
    if (!title || number === undefined) return null;
    if (number !== ticketId) return 'other';
    return title.closest('[data-testid="issue-viewer-container"]') ?? title.closest('main');
  },

  facts(root, { site }) {
    const read = (selector: string) => textOf(root.querySelector(selector));
    const texts = (selector: string) =>
      [...root.querySelectorAll(selector)].flatMap((element) => textOf(element) ?? []);
    const assignees = texts(
      '[data-testid="sidebar-assignees-section"] a[href^="/"], #assignees + * a.assignee',
    );
    const tags = texts(
      '[data-testid="issue-labels"] [class*="TokenTextContainer"], .js-issue-labels .IssueLabel',
    );
    return known({
      subject: read('[data-testid="issue-title"], .js-issue-title'),
      requester: textOf(authorOf(root)),
      status: statusOf(statuses, read('[data-testid="header-state"], .gh-header-meta .State')),
      assignee: assignees.length > 0 ? assignees.slice(0, 5).join(', ') : undefined,
      group: new URL(site).pathname.slice(1),
      tags: tagsOf(tags),
      openedAt: timeIn(openingOf(root)),
      agent: cut(
        root.ownerDocument.querySelector<HTMLMetaElement>('meta[name="user-login"]')?.content,
      ),
    });
  },

  conversation(root) {
    const opening = openingOf(root);
    const author = textOf(authorOf(root));
    const comments = [
      ...root.querySelectorAll('.react-issue-comment, .js-timeline-item .timeline-comment'),
    ];
    return [...(opening ? [opening] : []), ...comments].flatMap((comment): Entry[] => {
      const body = comment.querySelector('.markdown-body');
      const by =
        comment === opening
          ? author
          : textOf(comment.querySelector('a[data-testid="avatar-link"], a.author'));
      return body
        ? [
            known({
              visibility: 'public',
              from: by !== undefined && by === author ? 'requester' : 'unknown',
              author: by,
              at: timeIn(comment),
              body,
            }),
          ]
        : [];
    });
  },

  watch: (root) => root,

  note: 'no_internal_notes',
});

const openingOf = (root: Element): Element | null =>
  root.querySelector('[data-testid="issue-viewer-issue-container"], .react-issue-body');

const authorOf = (root: Element): Element | null =>
  root.querySelector('[data-testid="issue-body-header-author"], .gh-header-meta a.author');

const timeIn = (comment: Element | null): number | undefined =>
  instantOf(comment?.querySelector('relative-time')?.getAttribute('datetime'));
