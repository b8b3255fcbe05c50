import type { TicketStatus } from '../case/statuses.ts';
import type { TicketRef } from '../case/ticket.ts';
import slate from '../editors/slate.editor.ts';
import { cut, textOf } from '../page/text-of.ts';
import { defineCoverage, defineHelpdesk, defineProduct, type Entry } from './adapter.ts';
import { isCustomers, itemsIn, threads } from './help-scout/threads.ts';
import { instantOf } from './read/instant.ts';
import { known } from './read/known.ts';
import { isVisible, only, onlyVisible } from './read/only.ts';
import { statusOf } from './read/status-of.ts';

/**
 * Help Scout's interface since 2024, as public extensions have read it in 2025
 * and 2026 (time trackers, a reply assistant). It is in English everywhere.
 */
/** The conversation's own id, and the number that people see. */
const conversationPage = /^\/conversations?\/([1-9]\d{0,14})(?:\/(\d{1,12}))?(?:\/|$)/;

const statuses: Readonly<Record<string, TicketStatus>> = {
  Active: 'open',
  Pending: 'pending',
  Closed: 'closed',
};

export const product = defineProduct({
  id: 'help-scout',
  name: 'Help Scout',
  recognise: (_document, { hostname, pathname }) =>
    hostname === 'secure.helpscout.net' &&
    /^\/(?:conversations?|inbox(?:es)?|mailbox|dashboard|search)\b/.test(pathname),
});

export const coverage = defineCoverage({
  recognised: 'its own host',
  versions: 'interface since 2024',
  note: 'Slate, once its label says that it is a note',
  verified: 'fixture',
  limits: [
    'In the interface before 2024 only the number is known.',
    'Whether the note editor is labelled as one has not been seen on a live account; without the label the note is copied instead.',
    'The assignee and the inbox are not read.',
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
    tags: 'page',
    lastPublicUpdateAt: 'conversation',
    lastCustomerUpdateAt: 'conversation',
    description: 'conversation',
  },

  ticket(_document, url) {
    const ticketId = conversationPage.exec(url.pathname)?.[1];
    return ticketId ? { helpdesk: 'help-scout', site: url.origin, ticketId } : null;
  },

  root: conversationElement,

  facts(root, ticket) {
    if (!isOf(root, ticket)) return {};
    const tags = [...root.querySelectorAll('[data-cy="Tag"]')].flatMap((tag) => textOf(tag) ?? []);
    const subject = subjectIn(root);
    return known({
      subject,
      requester:
        titleOf(root.ownerDocument, subject)?.customer ?? itemsIn(root).find(isCustomers)?.author,
      status: statusOf(statuses, statusIn(root)),
      tags: tags.length > 0 ? tags : undefined,
    });
  },

  conversation: (root, ticket) =>
    (isOf(root, ticket) ? itemsIn(root) : []).map(({ item, role, author, body }): Entry => {
      const time = item.querySelector('time');
      return known({
        visibility: role === 'note' ? 'internal' : role === 'unknown' ? 'unknown' : 'public',
        from: role === 'customer' ? 'requester' : role === 'unknown' ? 'unknown' : 'desk',
        author,
        at: instantOf(time?.dateTime),
        body,
      });
    }),

  watch: (root) => root,

  note: {
    editors: [slate],
    format: () => 'plain',

    open(document, ticket) {
      const root = readable(document, ticket);
      if (!root) return 'missing';
      const editor = editorIn(root);
      // What was typed into a reply stays one; an empty one makes room for the note.
      if (editor && (isNote(editor) || textOf(editor) !== undefined)) return 'here';
      const button = onlyVisible(root.querySelectorAll<HTMLElement>('[data-testid="note-button"]'));
      if (!button) return editor ? 'here' : 'missing';
      button.click();
      return 'opening';
    },

    field(document, ticket) {
      const root = readable(document, ticket);
      const editor = root && editorIn(root);
      if (!editor) return root?.querySelector('[data-slate-editor]') ? 'public' : 'missing';
      return isNote(editor) ? editor : 'public';
    },
  },
});

/**
 * The header shows the number next to the subject, and so does the window's
 * title; there is one conversation at a time.
 */
function conversationElement(document: Document, ticket: TicketRef): Element | 'other' | null {
  const { pathname } = new URL(document.URL);
  const [, ticketId, number] = conversationPage.exec(pathname) ?? [];
  const list = onlyVisible(document.querySelectorAll(threads));
  const subject = onlyVisible(document.querySelectorAll('[aria-label="Conversation Subject"]'));
  if (!number || ticketId !== ticket.ticketId || !list || !subject) return null;
  let shown: string | undefined;
  let root = subject.parentElement;
  for (; root && !root.contains(list); root = root.parentElement) shown ??= numberIn(root);
  shown ??= titleOf(document, textIn(subject))?.number;
  if (!shown) return null;
  return shown === number ? root : 'other';
}

/** Its place in the page outlives the conversation. */
const isOf = (root: Element, ticket: TicketRef): boolean =>
  conversationElement(root.ownerDocument, ticket) === root;

function numberIn(header: Element): string | undefined {
  const numbers = [...header.querySelectorAll('[data-cy="Text"]')].flatMap(
    (text) => /^#?(\d+)$/.exec(textOf(text) ?? '')?.[1] ?? [],
  );
  return numbers.length === 1 ? numbers[0] : undefined;
}

/** "#4711 Subject - Customer" (a public time tracker's extension, 2026), if it is of this subject. */
function titleOf(document: Document, subject: string | undefined) {
  const [, number, rest] = /^#(\d+)\s+(.+)$/.exec(document.title.trim()) ?? [];
  return subject !== undefined && rest?.startsWith(`${subject} - `)
    ? { number, customer: cut(rest.slice(subject.length + 3)) }
    : undefined;
}

function readable(document: Document, ticket: TicketRef): Element | null {
  const root = conversationElement(document, ticket);
  return root === 'other' ? null : root;
}

const subjectIn = (root: Element): string | undefined =>
  textIn(onlyVisible(root.querySelectorAll('[aria-label="Conversation Subject"]')));

/** Of a field or of any other element. */
const textIn = (subject: Element | null): string | undefined =>
  subject && 'value' in subject ? cut(subject.value) : textOf(subject);

/** Beside it in there stands the assignee, whose name may be anything. */
function statusIn(root: Element): string | undefined {
  const bar = onlyVisible(root.querySelectorAll('[class*="StatusAssigneecss__ContainerUI"]'));
  const labels = [...(bar?.querySelectorAll('*') ?? [])].filter(
    (element) => element.childElementCount === 0 && Object.hasOwn(statuses, textOf(element) ?? ''),
  );
  return textOf(only(labels));
}

const editorIn = (root: Element): HTMLElement | null =>
  only([...root.querySelectorAll<HTMLElement>('[data-slate-editor]')].filter(isVisible));

/** A reply is labelled "Reply Editor". */
function isNote(editor: Element): boolean {
  const label = editor.getAttribute('aria-label') ?? '';
  return /\bnote\b/i.test(label) && !/\breply\b/i.test(label);
}
