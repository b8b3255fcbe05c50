import type { TicketStatus } from '../case/statuses.ts';
import type { TicketRef } from '../case/ticket.ts';
import tinymce from '../editors/tinymce.editor.ts';
import { textOf } from '../page/text-of.ts';
import { defineCoverage, defineHelpdesk, defineProduct, type Entry } from './adapter.ts';
import { documentIn } from './read/deep.ts';
import { known } from './read/known.ts';
import { statusOf } from './read/status-of.ts';

/**
 * UVdesk Community 1.1, the agents' pages. Every move is a page load; replies
 * and notes are fetched after it, the newest first, more when one scrolls.
 */

/** Below the language and a word of the site's own: `/en/member/ticket/view/7`. */
const ticketPage = /^(.*)\/ticket\/view\/([1-9]\d{0,9})\/?$/;

/** The statuses of a new installation in English (upstream Fixtures/TicketStatuses.php). */
const statuses: Readonly<Record<string, TicketStatus>> = {
  Open: 'open',
  Pending: 'pending',
  Answered: 'pending',
  Resolved: 'solved',
  Closed: 'closed',
  Spam: 'closed',
};

export const product = defineProduct({
  id: 'uvdesk',
  name: 'UVdesk',
  // Upstream Templates/layout.html.twig.
  recognise: (document) =>
    document.querySelector('link[href*="/bundles/uvdeskcoreframework/"]') !== null,
});

export const coverage = defineCoverage({
  recognised: 'any domain',
  versions: 'Community 1.1',
  note: 'note tab, TinyMCE 4',
  verified: 'fixture',
  limits: [
    'The hosted UVdesk is another product and is not read.',
    'Tags are left out.',
    'Replies and notes are read as far as the page has loaded them, and only with all threads shown.',
  ],
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
    openedAt: 'page',
    agent: 'page',
    description: 'conversation',
    lastPublicUpdateAt: 'conversation',
    lastCustomerUpdateAt: 'conversation',
  },

  ticket(_document, url) {
    const [, base, ticketId] = ticketPage.exec(url.pathname) ?? [];
    return base !== undefined && ticketId
      ? { helpdesk: 'uvdesk', site: url.origin + base, ticketId }
      : null;
  },

  root(document, { ticketId }) {
    const page = document.querySelector('.uv-inner-section');
    const title = page?.querySelector('.uv-main-info-block .uv-aside-title h6');
    const number = /#(\d+)$/.exec(textOf(title) ?? '')?.[1];
    if (!page || number === undefined) return null;
    return number === ticketId ? page : 'other';
  },

  facts(root) {
    const read = (selector: string) => textOf(root.querySelector(selector));
    return known({
      subject: read('.uv-ticket-head-rt h1'),
      requester: read('.uv-aside-customer-info > div > span'),
      status: statusOf(statuses, chosen(root, 'status')),
      priority: chosen(root, 'priority'),
      assignee: read('.uv-ticket-strip .agent-info .name'),
      group: chosen(root, 'group'),
      category: chosen(root, 'type'),
      openedAt: timeIn(root.querySelector('.uv-ticket-head + .uv-ticket-strip')),
      agent: read('.uv-ticket-reply .uv-ticket-member-name'),
    });
  },

  conversation(root) {
    // The agent may have it show some kinds of threads only.
    const shown = root.querySelector<HTMLElement>('.uv-ticket-action-bar-lt .uv-tab-active');
    if (shown && shown.dataset['type'] !== 'all') return [];
    const opening = root.querySelector('.uv-ticket-main.create');
    const threads = [...root.querySelectorAll('.thread-list .uv-ticket-main')];
    // While some are missing in between, the opening isn't the last word of anybody.
    const replies = threads.filter((thread) => !isNote(thread)).length;
    const isWhole = replies >= Number(textOf(root.querySelector('.uv-ticket-count-stat')));
    return [
      ...(opening ? [opening] : []),
      ...threads.toSorted((a, b) => numberOf(a) - numberOf(b)),
    ].flatMap((thread): Entry[] => {
      const body = thread.querySelector('.message');
      const author = thread.querySelector('.uv-ticket-member-name');
      const address = author?.getAttribute('href') ?? '';
      const from = /\/customer\/\d+$/.test(address)
        ? 'requester'
        : /\/agent\/\d+$/.test(address)
          ? 'desk'
          : 'unknown';
      // Those with copies, and those forwarded to others, look alike but for a word.
      const isPlain = thread.querySelector('.uv-ticket-strip .uv-ticket-strip') === null;
      return body
        ? [
            known({
              visibility: isNote(thread)
                ? 'internal'
                : isPlain || from === 'requester'
                  ? 'public'
                  : 'unknown',
              from,
              author: textOf(author),
              at: thread === opening && !isWhole ? undefined : timeIn(thread),
              body,
            }),
          ]
        : [];
    });
  },

  watch: (root) => root,

  note: {
    editors: [tinymce],
    format: () => 'html',

    open(document, ticket) {
      const found = composerOf(document, ticket);
      if (!found) return 'missing';
      if (isOpen(found.pane)) return 'here';
      // Reply, forward and note keep texts of their own; the tabs only show one of them.
      found.tab.click();
      return 'opening';
    },

    field(document, ticket) {
      const found = composerOf(document, ticket);
      if (!found) return 'missing';
      if (!isOpen(found.pane)) return 'not_ready';
      const frame = found.pane.querySelector('iframe#note-area_ifr');
      return documentIn(frame)?.querySelector<HTMLElement>('body.mce-content-body') ?? 'not_ready';
    },
  },
});

/** The label of a list's choice; the number is blank where nothing is chosen. */
function chosen(root: Element, what: string): string | undefined {
  const value = root
    .querySelector(`.uv-aside-ticket-actions ul[data-action="${what}"]`)
    ?.closest('.uv-aside-select')
    ?.querySelector<HTMLElement>('.uv-aside-select-value');
  return /^\d+$/.test(value?.dataset['id'] ?? '') ? textOf(value) : undefined;
}

/** In seconds since 1970. */
const timeIn = (within: Element | null): number | undefined => {
  const seconds = within?.querySelector<HTMLElement>('.timeago')?.dataset['timestamp'] ?? '';
  return /^\d{9,11}$/.test(seconds) ? Number(seconds) * 1000 : undefined;
};

const isNote = (thread: Element): boolean =>
  thread.matches('.uv-ticket-note-agent, .uv-ticket-note');

const numberOf = (thread: Element): number =>
  Number(thread.querySelector('a[id^="thread"]')?.id.slice('thread'.length));

const isOpen = (pane: Element): boolean => pane.classList.contains('uv-tab-view-active');

/** The note's tab and its pane; people without the right to add notes have neither. */
function composerOf(document: Document, { ticketId }: TicketRef) {
  const box = document.querySelector('.uv-inner-section .uv-ticket-reply');
  const tab = box?.querySelector<HTMLElement>('.uv-tabs li[for="note"]');
  const pane = box?.querySelector('#note.uv-tab-view');
  const form = pane?.querySelector('form');
  const kind = form?.querySelector<HTMLInputElement>('input[name="threadType"]')?.value;
  const isOfTicket = form?.getAttribute('action')?.endsWith(`/thread/add/${ticketId}`);
  return tab && pane && kind === 'note' && isOfTicket ? { tab, pane } : null;
}
