import type { TicketRef } from '../case/ticket.ts';
import prosemirror from '../editors/prosemirror.editor.ts';
import { textOf } from '../page/text-of.ts';
import { defineCoverage, defineHelpdesk, defineProduct, type Entry } from './adapter.ts';
import { belongs } from './read/belongs.ts';
import { isBlank } from './read/is-blank.ts';
import { known } from './read/known.ts';
import { onlyVisible } from './read/only.ts';

/**
 * Chatwoot 4. One conversation is mounted, and nothing in the page says which,
 * but every message has an id of its own. The REST API wants a token that pages
 * keep for themselves, so it is never asked.
 */

const conversationPage =
  /^(\/app\/accounts\/[1-9]\d{0,9})\/(?:[\w/-]+\/)?conversations\/([1-9]\d{0,9})\/?$/;

export const product = defineProduct({
  id: 'chatwoot',
  name: 'Chatwoot',
  // Upstream layouts/vueapp.html.erb; the title and the icons are often the site's own.
  recognise: (document, url) =>
    /^\/app\/accounts\/\d+(?:\/|$)/.test(url.pathname) &&
    (url.hostname === 'app.chatwoot.com' ||
      (document.querySelector('noscript#noscript') !== null &&
        [...document.scripts].some((script) => script.text.includes('window.chatwootConfig')))),
});

export const coverage = defineCoverage({
  recognised: 'app.chatwoot.com and any domain',
  versions: '4 (4.11)',
  note: 'private note, ProseMirror',
  verified: 'fixture',
  limits: [
    'The page says little: contact and inbox; no status, assignee or times.',
    'A signature that Chatwoot puts into a reply counts as text, so the box is not switched to the note.',
  ],
});

export default defineHelpdesk({
  product,
  conversationFrom: 'page',
  singlePage: true,
  reads: { requester: 'page', group: 'page' },

  ticket(_document, url) {
    const [, account, ticketId] = conversationPage.exec(url.pathname) ?? [];
    return account && ticketId
      ? { helpdesk: 'chatwoot', site: url.origin + account, ticketId }
      : null;
  },

  root: rootOf,

  facts(root) {
    const header = root.firstElementChild;
    return known({
      requester: textOf(
        [...(header?.querySelectorAll('span.truncate') ?? [])].find(
          (name) => !name.closest('.conversation--header--actions'),
        ),
      ),
      group: textOf(header?.querySelector('.conversation--header--actions span.truncate')),
    });
  },

  conversation: (root) =>
    bubblesIn(root).flatMap((row): Entry[] => {
      const bubble = row.querySelector('.left-bubble, .right-bubble');
      // The message it replies to is quoted above it.
      const body = bubble?.querySelector('.prose:not(.line-clamp-2)');
      if (!bubble || !body) return [];
      const isIncoming = bubble.matches('.left-bubble');
      // Upstream message/bubbles/Base.vue and MessageMeta.vue: colours and a lock.
      const isPrivate =
        bubble.matches('[class*="bg-n-solid-amber"]') ||
        bubble.querySelector('[class*="lock-keyhole"]') !== null;
      const isPublic = isIncoming || bubble.matches('[class*="bg-n-solid-blue"]');
      return [
        {
          visibility: isPrivate ? 'internal' : isPublic ? 'public' : 'unknown',
          from: isIncoming ? 'requester' : 'desk',
          body,
        },
      ];
    }),

  watch: (root) => root,

  note: {
    editors: [prosemirror],
    format: () => 'markdown',

    open(document, ticket) {
      const found = composerOf(document, ticket);
      if (!found) return 'missing';
      const { box, field } = found;
      if (isPrivate(box) || !isBlank(field)) return 'here';
      // A pill that toggles, with a chip that slides (upstream EditorModeToggle.vue).
      const toggle = box.querySelector<HTMLButtonElement>('button:has(> [style*="--chip-width"])');
      if (!toggle || toggle.disabled) return 'here';
      toggle.click();
      return 'opening';
    },

    field(document, ticket) {
      const found = composerOf(document, ticket);
      if (!found) return 'missing';
      return isPrivate(found.box) ? found.field : 'public';
    },
  },
});

function rootOf(document: Document, ticket: TicketRef): Element | null {
  const root = onlyVisible(document.querySelectorAll('.conversation-details-wrap'));
  if (!root) return null;
  const messages = bubblesIn(root).map((bubble) => bubble.getAttribute('data-message-id') ?? '');
  return belongs(ticket, messages) ? root : null;
}

const bubblesIn = (root: Element): Element[] => [
  ...root.querySelectorAll('ul.conversation-panel .message-bubble-container[data-message-id]'),
];

const isPrivate = (box: Element): boolean => box.classList.contains('is-private');

function composerOf(document: Document, ticket: TicketRef) {
  const boxes = rootOf(document, ticket)?.querySelectorAll('.reply-box');
  const box = boxes && onlyVisible(boxes);
  const field = box?.querySelector<HTMLElement>('.ProseMirror[contenteditable="true"]');
  return box && field ? { box, field } : null;
}
