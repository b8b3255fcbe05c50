import type { TicketRef } from '../case/ticket.ts';
import textarea from '../editors/textarea.editor.ts';
import { textOf } from '../page/text-of.ts';
import { defineCoverage, defineHelpdesk, defineProduct, type Entry } from './adapter.ts';
import { known } from './read/known.ts';

/**
 * "Relay Desk", the helpdesk that comes with Baton to try it on. A single-page
 * product that keeps the ticket before mounted but hidden, as many do, so
 * everything is looked for inside the one ticket that the address names.
 */
const statuses = ['new', 'open', 'pending', 'on_hold', 'solved', 'closed'] as const;

export const product = defineProduct({
  id: 'demo',
  name: 'Relay Desk',
  recognise: (document) => document.querySelector('html[data-product="relay-desk"]') !== null,
});

export const coverage = defineCoverage({
  recognised: 'any address',
  versions: 'as bundled',
  note: 'internal tab, plain field',
  verified: 'bundled',
});

export default defineHelpdesk({
  product,
  conversationFrom: 'page',
  singlePage: true,
  reads: {
    subject: 'page',
    requester: 'page',
    status: 'page',
    priority: 'page',
    assignee: 'page',
    group: 'page',
    category: 'page',
    service: 'page',
    location: 'page',
    tags: 'page',
    openedAt: 'page',
    updatedAt: 'page',
    lastPublicUpdateAt: 'page',
    lastCustomerUpdateAt: 'page',
    due: 'page',
    description: 'page',
  },

  ticket(_document, url) {
    const ticketId = /^\/tickets\/([1-9]\d{0,9})$/.exec(url.pathname)?.[1];
    return ticketId ? { helpdesk: 'demo', site: url.origin, ticketId } : null;
  },

  root: article,

  facts(root) {
    const field = (name: string) => root.querySelector<HTMLElement>(`dd[data-field="${name}"]`);
    const read = (name: string) => textOf(field(name));
    const label = read('status');
    const status = statuses.find((word) => word === field('status')?.dataset['value']);
    const at = (name: string) => instantIn(field(name));
    const messages = (from: string) =>
      root.querySelectorAll(
        `.conversation > .entry[data-visibility=public][data-from="${from}"] > header`,
      );
    const due = known({
      first_reply: at('due-first_reply'),
      next_reply: at('due-next_reply'),
      resolution: at('due-resolution'),
    });
    const tags = [...root.querySelectorAll('dd[data-field="tags"] li')].flatMap(
      (tag) => textOf(tag) ?? [],
    );
    return known({
      subject: textOf(root.querySelector('h1.subject')),
      requester: read('requester'),
      status: label ? known({ label, status, since: at('status-since') }) : undefined,
      priority: read('priority'),
      assignee: read('assignee'),
      group: read('queue'),
      category: read('category'),
      service: read('service'),
      location: read('location'),
      tags: tags.length > 0 ? tags : undefined,
      openedAt: at('opened'),
      updatedAt: at('updated'),
      lastPublicUpdateAt: instantIn([...messages('desk')].at(-1)),
      lastCustomerUpdateAt: instantIn([...messages('requester')].at(-1)),
      due: Object.keys(due).length > 0 ? due : undefined,
      description: textOf(
        root.querySelector('.conversation > .entry[data-visibility=public] .body'),
      ),
    });
  },

  conversation: (root) =>
    [...root.querySelectorAll('.conversation > .entry')].flatMap((entry): Entry[] => {
      const body = entry.querySelector('.body');
      const isInternal = entry.getAttribute('data-visibility') === 'internal';
      const from = entry.getAttribute('data-from');
      return body
        ? [
            known({
              visibility: isInternal ? 'internal' : 'public',
              from: from === 'requester' || from === 'desk' ? from : 'unknown',
              at: instantIn(entry.querySelector('header')),
              body,
            }),
          ]
        : [];
    }),

  /** The conversation and the details are drawn anew inside it. */
  watch: (root) => root,

  note: {
    editors: [textarea],
    format: () => 'markdown',

    open(document, ticket) {
      const composer = composerOf(document, ticket);
      if (!composer) return 'missing';
      // A reply that is being written stays one until the agent says otherwise.
      if (composer.form.dataset['mode'] !== 'internal' && composer.field.value.trim() === '') {
        composer.form.querySelector<HTMLElement>('[role="tab"][data-mode="internal"]')?.click();
      }
      return 'here';
    },

    field(document, ticket) {
      const composer = composerOf(document, ticket);
      if (!composer) return 'missing';
      return composer.form.dataset['mode'] === 'internal' ? composer.field : 'public';
    },
  },
});

/** The time that an element shows, in milliseconds since 1970. */
function instantIn(element: Element | null | undefined): number | undefined {
  const at = Date.parse(element?.querySelector('time')?.dateTime ?? '');
  return Number.isFinite(at) ? at : undefined;
}

function article(document: Document, { ticketId }: TicketRef): Element | null {
  const found = document.querySelectorAll(
    `main article.ticket[data-ticket-id="${ticketId}"]:not([hidden])`,
  );
  return found.length === 1 ? (found[0] ?? null) : null;
}

function composerOf(document: Document, ticket: TicketRef) {
  const form = article(document, ticket)?.querySelector<HTMLElement>('form.composer');
  const field = form?.querySelector<HTMLTextAreaElement>('textarea[name="body"]');
  return form && field ? { form, field } : null;
}
