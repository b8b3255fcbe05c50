import type { TicketStatus } from '../case/statuses.ts';
import type { TicketRef } from '../case/ticket.ts';
import { allEditors } from '../editors/all.ts';
import { editorFor } from '../editors/index.ts';
import { textOf } from '../page/text-of.ts';
import { defineCoverage, defineHelpdesk, defineProduct, type Entry } from './adapter.ts';
import { instantOf } from './read/instant.ts';
import { known } from './read/known.ts';
import { isVisible, only, onlyVisible } from './read/only.ts';

/**
 * A desk in somebody's own house that marks up its pages for Baton, as
 * docs/marking-up.md tells: what is marked is read, and nothing else.
 */
const statuses: readonly TicketStatus[] = ['new', 'open', 'pending', 'on_hold', 'solved', 'closed'];

const ticketMark = 'data-baton-ticket';

export const product = defineProduct({
  id: 'marked',
  name: 'Marked-up helpdesk',
  recognise: (document) =>
    document.documentElement.hasAttribute('data-baton-desk') ||
    document.querySelector(`[${ticketMark}]`) !== null,
});

export const coverage = defineCoverage({
  versions: 'any desk that follows docs/marking-up.md',
  recognised: 'any domain, by its marks',
  note: 'the field marked as internal',
  verified: 'fixture',
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
    due: 'page',
    description: 'conversation',
    lastPublicUpdateAt: 'conversation',
    lastCustomerUpdateAt: 'conversation',
    agent: 'page',
  },

  /** The mark says it, so no address has to: that is what a desk marks its pages for. */
  ticket(document, url) {
    const marks = [...document.querySelectorAll(`[${ticketMark}]`)];
    const inAddress = marks.filter((mark) => isIn(url, numberOf(mark)));
    const ticketId = numberOf(only(inAddress) ?? onlyVisible(marks));
    return /^[\w.:#-]{1,64}$/.test(ticketId)
      ? { helpdesk: product.id, site: url.origin, ticketId }
      : null;
  },

  root(document, ticket) {
    const shown = [...document.querySelectorAll(`[${ticketMark}]`)].filter(isVisible);
    const root = only(shown.filter((mark) => numberOf(mark) === ticket.ticketId));
    return root ?? (shown.length > 0 ? 'other' : null);
  },

  facts(root) {
    const field = (name: string) => only(root.querySelectorAll(`[data-baton-field="${name}"]`));
    const read = (name: string) => textOf(field(name));
    const at = (name: string) => instantOf(valueOf(field(name)));
    const status = field('status');
    const label = textOf(status);
    const tags = [...root.querySelectorAll('[data-baton-field="tag"]')].flatMap(
      (tag) => textOf(tag) ?? [],
    );
    const due = known({
      first_reply: at('first-reply-due'),
      next_reply: at('next-reply-due'),
      resolution: at('resolution-due'),
    });
    return known({
      subject: read('subject'),
      requester: read('requester'),
      status: label
        ? known({
            label,
            status: statuses.find((word) => word === valueOf(status)),
            since: at('status-since'),
          })
        : undefined,
      priority: read('priority'),
      assignee: read('assignee'),
      group: read('group'),
      category: read('category'),
      service: read('service'),
      location: read('location'),
      tags: tags.length > 0 ? tags : undefined,
      openedAt: at('opened-at'),
      updatedAt: at('updated-at'),
      due: Object.keys(due).length > 0 ? due : undefined,
      agent: textOf(only(root.ownerDocument.querySelectorAll('[data-baton-field="agent"]'))),
    });
  },

  conversation: (root) =>
    [...root.querySelectorAll('[data-baton-entry]')].map((entry): Entry => {
      const visibility = entry.getAttribute('data-baton-entry');
      const from = entry.getAttribute('data-baton-from');
      return known({
        visibility: visibility === 'public' || visibility === 'internal' ? visibility : 'unknown',
        from: from === 'requester' || from === 'desk' ? from : 'unknown',
        at: instantOf(entry.getAttribute('data-baton-at')),
        body: only(entry.querySelectorAll('[data-baton-body]')) ?? entry,
      });
    }),

  /** Where it stands, since desks put the next ticket in its place. */
  watch: (root) => root.parentElement,

  note: {
    editors: allEditors,
    format: () => 'markdown',

    open(document, ticket) {
      const root = rootOf(document, ticket);
      if (!root) return 'missing';
      if (noteFields(root, 'internal').length > 0) return 'here';
      // A reply that is being written stays one until the agent says otherwise.
      const isTyped = noteFields(root, 'public').some((field) =>
        editorFor(field, allEditors)?.read(field).trim(),
      );
      if (!isTyped) root.querySelector<HTMLElement>('[data-baton-open-note]')?.click();
      return 'here';
    },

    field(document, ticket) {
      const root = rootOf(document, ticket);
      if (!root) return 'missing';
      const field = only(noteFields(root, 'internal'));
      if (field) return field;
      return noteFields(root, 'public').length > 0 ? 'public' : 'missing';
    },
  },
});

const numberOf = (mark: Element | null): string => mark?.getAttribute(ticketMark) ?? '';

/** What is meant by what an element says: a policy's word or an instant. */
const valueOf = (element: Element | null): string | null =>
  element?.getAttribute('data-baton-value') ?? element?.getAttribute('datetime') ?? null;

const isIn = ({ pathname, search, hash }: URL, number: string): boolean =>
  number !== '' && `${pathname}${search}${hash}`.split(/[^\w.-]+/).includes(number);

function rootOf(document: Document, { ticketId }: TicketRef): Element | null {
  const marks = [...document.querySelectorAll(`[${ticketMark}]`)];
  return onlyVisible(marks.filter((mark) => numberOf(mark) === ticketId));
}

const noteFields = (root: Element, kind: 'internal' | 'public'): readonly HTMLElement[] =>
  [...root.querySelectorAll<HTMLElement>(`[data-baton-note="${kind}"]`)].filter(isVisible);
