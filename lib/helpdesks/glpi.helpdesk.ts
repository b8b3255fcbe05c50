import type { TicketStatus } from '../case/statuses.ts';
import type { TicketRef } from '../case/ticket.ts';
import tinymce from '../editors/tinymce.editor.ts';
import { textOf } from '../page/text-of.ts';
import { defineCoverage, defineHelpdesk, defineProduct, type Entry } from './adapter.ts';
import { actorElements, actors, labelOf, valueOf } from './glpi/fields.ts';
import { documentIn } from './read/deep.ts';
import { isBlank } from './read/is-blank.ts';
import { known } from './read/known.ts';

/**
 * GLPI 10 and 11. Every move is a page load, and the ticket is fetched into a
 * tab after it. The API wants a token of its own, so there is only the page;
 * it gives times in the user's own format without a zone.
 */

/** GLPI often lives below a path, such as `/glpi`. */
const ticketPage = /^(.*)\/front\/ticket\.form\.php$/;

/** By number (upstream CommonITILObject): incoming, assigned, planned, waiting, solved, closed. */
const statuses: Readonly<Record<string, TicketStatus>> = {
  1: 'new',
  2: 'open',
  3: 'open',
  4: 'pending',
  5: 'solved',
  6: 'closed',
};

export const product = defineProduct({
  id: 'glpi',
  name: 'GLPI',
  // Upstream layout/parts/head.html.twig.
  recognise: (document) => document.querySelector('meta[property="glpi:csrf_token"]') !== null,
});

export const coverage = defineCoverage({
  recognised: 'any domain',
  versions: '10 and 11, tickets',
  note: 'followup form, private box ticked, TinyMCE',
  verified: 'fixture',
  limits: [
    'No times are read: the page gives them without a zone.',
    'Changes and problems are left out.',
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
    location: 'page',
    description: 'conversation',
  },

  ticket(_document, url) {
    const base = ticketPage.exec(url.pathname)?.[1];
    const [id, another] = url.searchParams.getAll('id');
    if (base === undefined || another !== undefined || !/^[1-9]\d{0,9}$/.test(id ?? ''))
      return null;
    return { helpdesk: 'glpi', site: url.origin + base, ticketId: id ?? '' };
  },

  root(document, { ticketId }) {
    const container = document.querySelector('#itil-object-container');
    const opening = container?.querySelector<HTMLElement>('.timeline-item.ITILContent');
    if (!container || !opening) return null;
    const { itemtype, itemsId } = opening.dataset;
    if (itemtype === undefined || itemsId === undefined) return null;
    return itemtype === 'Ticket' && itemsId === ticketId ? container : 'other';
  },

  facts(root) {
    const code = valueOf(root, 'status');
    const label = labelOf(root, 'status');
    return known({
      subject: textOf(root.querySelector('.timeline-item.ITILContent .card-title')),
      requester: actors(root, 'requester', 'User'),
      status: label ? known({ label, status: statuses[code ?? ''] }) : undefined,
      priority: labelOf(root, 'priority'),
      assignee: actors(root, 'assign', 'User'),
      group: actors(root, 'assign', 'Group'),
      category: labelOf(root, 'itilcategories_id'),
      location: labelOf(root, 'locations_id'),
    });
  },

  conversation(root) {
    const requesters = new Set(
      actorElements(root, 'requester', 'User').map(({ dataset }) => dataset['itemsId']),
    );
    const entries = [
      ...root.querySelectorAll<HTMLElement>('.itil-timeline > .timeline-item'),
    ].flatMap((item): Entry[] => {
      const body = bodyOf(item);
      if (!body) return [];
      const link = item.querySelector<HTMLAnchorElement>(
        '.timeline-header a[href*="user.form.php?id="]',
      );
      const author = /[?&]id=(\d+)/.exec(link?.getAttribute('href') ?? '')?.[1];
      const isRequester =
        item.matches('.ITILContent') || (author !== undefined && requesters.has(author));
      // Upstream timeline.html.twig: what those wrote to whom it is assigned stands on the right.
      const isDesk = item.matches('.ms-auto') || item.querySelector('.timeline-content.t-right');
      return [
        known({
          visibility:
            item.matches('.private-item') || item.querySelector('.timeline-header .is-private')
              ? 'internal'
              : 'public',
          from: isRequester ? 'requester' : isDesk ? 'desk' : 'unknown',
          author: textOf(link),
          body,
        }),
      ];
    });
    // The opening stands first or last, as the user likes.
    return root.querySelector('.itil-timeline > .timeline-item ~ .ITILContent')
      ? entries.toReversed()
      : entries;
  },

  watch: (root) => root,

  note: {
    editors: [tinymce],
    format: () => 'html',

    open(document, ticket) {
      const found = composerOf(document, ticket);
      if (!found) return 'missing';
      const { block, isPrivate } = found;
      if (block.matches('.collapsing')) return 'opening';
      if (!block.matches('.show')) {
        const opener = document.querySelector<HTMLElement>(
          '#itil-footer .answer-action[data-bs-target="#new-ITILFollowup-block"]',
        );
        opener?.click();
        return opener ? 'opening' : 'missing';
      }
      const editor = bodyIn(block);
      if (!editor) return 'opening';
      // What is written there already was meant for everybody: then it is the agent who decides.
      if (isPrivate && !isPrivate.checked && isBlank(editor)) isPrivate.click();
      return 'here';
    },

    field(document, ticket) {
      const found = composerOf(document, ticket);
      if (!found) return 'missing';
      // People without the right to write private followups have no such box.
      if (!found.isPrivate?.checked) return 'public';
      return bodyIn(found.block) ?? 'not_ready';
    },
  },
});

/** The text of an entry that somebody wrote; log rows and forms have none. */
function bodyOf(item: HTMLElement): Element | null {
  const kinds = ['ITILFollowup', 'TicketTask', 'ITILSolution', 'Ticket'];
  if (!kinds.includes(item.dataset['itemtype'] ?? '')) return null;
  return (
    item.querySelector('.read-only-content .rich_text_container') ??
    item.querySelector('.read-only-content')
  );
}

/** The form for a new followup of this ticket (upstream timeline/form_followup.html.twig). */
function composerOf(document: Document, { ticketId }: TicketRef) {
  const block = document.querySelector<HTMLElement>(
    '#itil-object-container #new-ITILFollowup-block',
  );
  const form = block?.querySelector('.itilfollowup form');
  const value = (name: string) => form?.querySelector<HTMLInputElement>(`[name="${name}"]`)?.value;
  if (!block || value('items_id') !== ticketId || value('itemtype') !== 'Ticket') return null;
  const isPrivate = form?.querySelector<HTMLInputElement>(
    'input[type="checkbox"][name="is_private"]',
  );
  return { block, isPrivate };
}

const bodyIn = (block: Element): HTMLElement | null =>
  documentIn(
    block.querySelector('.itilfollowup iframe[id*="content_"]'),
  )?.querySelector<HTMLElement>('body.mce-content-body') ?? null;
