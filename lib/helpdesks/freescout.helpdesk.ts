import type { TicketStatus } from '../case/statuses.ts';
import type { TicketRef } from '../case/ticket.ts';
import summernote from '../editors/summernote.editor.ts';
import { textOf } from '../page/text-of.ts';
import { defineCoverage, defineHelpdesk, defineProduct, type Entry } from './adapter.ts';
import { known } from './read/known.ts';
import { only } from './read/only.ts';
import { tagsOf } from './read/tags.ts';

/**
 * FreeScout 1.8. Every move is a page load, one conversation per page. Core has
 * no way to read a conversation as data, and gives times in the user's own
 * format without a zone, so there are none.
 */

/** FreeScout may live below a path. */
const conversationPage = /^((?:\/[^/]+)*?)\/conversation\/([1-9]\d{0,9})\/?$/;

/** By the code in the menu (upstream app/Conversation.php). */
const statuses: Readonly<Record<string, TicketStatus>> = { 1: 'open', 2: 'pending', 3: 'closed' };

export const product = defineProduct({
  id: 'freescout',
  name: 'FreeScout',
  // Upstream layouts/app.blade.php, 1.8.235; on the pages of people who are signed in.
  recognise: (document) =>
    document.body.matches('[data-auth_user_id][class*="locale-"]') &&
    document.querySelector('#app') !== null,
});

export const coverage = defineCoverage({
  recognised: 'any domain',
  versions: '1.8 (1.8.235)',
  note: 'note form, Summernote',
  verified: 'fixture',
  limits: [
    'No times are read: the page gives them without a zone.',
    'The name of who is signed in is the first name, which is all that the page shows.',
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
    assignee: 'page',
    group: 'page',
    tags: 'page',
    agent: 'page',
    description: 'conversation',
  },

  ticket(_document, url) {
    const [, base, ticketId] = conversationPage.exec(url.pathname) ?? [];
    return base !== undefined && ticketId
      ? { helpdesk: 'freescout', site: url.origin + base, ticketId }
      : null;
  },

  root(document, { ticketId }) {
    const shown = document.body.dataset['conversation_id'];
    if (shown === undefined) return null;
    return shown === ticketId ? document.querySelector('#conv-layout') : 'other';
  },

  facts(root) {
    const read = (selector: string) => textOf(root.querySelector(selector));
    const { body } = root.ownerDocument;
    const agent = textOf(body.querySelector('.dropdown-toggle-account .nav-user'));
    const label = read('#conv-status .conv-info-val > span');
    const code = root.querySelector<HTMLElement>('.conv-status li.active > a')?.dataset['status'];
    const assignee = root.querySelector<HTMLElement>('.conv-user li.active > a')?.dataset[
      'user_id'
    ];
    const isMine = assignee === body.dataset['auth_user_id'];
    // In the chat mode the same element names the channel, with an icon.
    const tags = [...root.querySelectorAll('.conv-tags .fs-tag-name:not(:has(.glyphicon))')];
    return known({
      subject: read('.conv-subjtext > span'),
      requester:
        read('#conv-layout-customer .customer-name') ??
        read('#conv-layout-customer .customer-email a'),
      status: label ? known({ label, status: statuses[code ?? ''] }) : undefined,
      // The signed-in user is "Me" there, and nobody is "Anyone".
      assignee: isMine
        ? agent
        : Number(assignee) > 0
          ? read('#conv-assignee .conv-info-val > span')
          : undefined,
      group: textOf(body.querySelector('.sidebar-title .mailbox-name')),
      tags: tagsOf(tags.map(textOf)),
      agent,
    });
  },

  // Upstream conversations/partials/thread.blade.php; the newest stands first.
  conversation: (root) =>
    [...root.querySelectorAll('#conv-layout-main > .thread')]
      .toReversed()
      .flatMap((thread): Entry[] => {
        const is = (kind: string) => thread.classList.contains(`thread-type-${kind}`);
        const body = thread.querySelector('.thread-body .thread-content');
        return body && (is('customer') || is('message') || is('note'))
          ? [
              known({
                visibility: is('note') ? 'internal' : 'public',
                from: is('customer') ? 'requester' : 'desk',
                author: textOf(thread.querySelector('.thread-person strong')),
                body,
              }),
            ]
          : [];
      }),

  note: {
    editors: [summernote],
    format: () => 'html',

    open(document, ticket) {
      const found = composerOf(document, ticket);
      if (!found) return 'missing';
      if (!isHidden(found.block)) return 'here';
      const opener = document.querySelector<HTMLElement>('#conv-toolbar .conv-add-note');
      // It empties the hidden editor, where a draft of a reply would be; that is FreeScout's own way.
      opener?.click();
      return opener ? 'opening' : 'missing';
    },

    field(document, ticket) {
      const found = composerOf(document, ticket);
      if (!found) return 'missing';
      const { block, form } = found;
      if (isHidden(block)) return 'not_ready';
      // Upstream main.js showNoteForm: both say it, and the server goes by the second.
      const isNote =
        block.classList.contains('conv-note-block') &&
        !block.classList.contains('conv-forward-block') &&
        form.querySelector<HTMLInputElement>('input[name="is_note"]')?.value === '1';
      return isNote
        ? (block.querySelector<HTMLElement>('.note-editable') ?? 'not_ready')
        : 'public';
    },
  },
});

const isHidden = (block: Element): boolean => block.classList.contains('hidden');

/** Replies and notes share one form. */
function composerOf(document: Document, { ticketId }: TicketRef) {
  const block = only(document.querySelectorAll('#conv-layout .conv-reply-block'));
  const form = block?.querySelector('form.form-reply');
  const id = form?.querySelector<HTMLInputElement>('input[name="conversation_id"]')?.value;
  return block && form && id === ticketId ? { block, form } : null;
}
