import type { TicketRef } from '../case/ticket.ts';
import prosemirror from '../editors/prosemirror.editor.ts';
import { cut, textOf } from '../page/text-of.ts';
import { defineCoverage, defineHelpdesk, defineProduct } from './adapter.ts';
import { readConversation } from './intercom/conversation.ts';
import { isVisible, only, onlyVisible } from './read/only.ts';
import { known } from './read/known.ts';

/**
 * Intercom's inbox, as public extensions have read it (a time tracker and a
 * composer script of the inbox with cards, an assistant of 2026). Its names
 * change often; what they all had is the conversation's id on its card.
 */
const conversationPage =
  /^\/a\/(?:inbox|apps)\/([a-z0-9]{4,20})\/.*\/?conversations?\/([1-9]\d{0,19})(?:\/|$)/;

const header =
  '[data-intercom-target="conversation-card-header"], [data-inbox-conversation-header-title]';
/** Where the newer inbox shows a conversation (an assistant of 2026 tries these in turn). */
const stream =
  '[data-testid="conversation-stream-scroll-container"], .inbox-2__conversation-stream, .inbox2__conversation-stream';
/** Only a note's pane has `o__note`, and only while its tab is chosen. */
const noteEditor = '.conversation__text.o__note .embercom-prosemirror-composer-editor';
const anyEditor = '.embercom-prosemirror-composer-editor';
const noteTab = '[data-intercom-target="note-tab"]';

export const product = defineProduct({
  id: 'intercom',
  name: 'Intercom',
  recognise: (_document, { hostname, pathname }) =>
    /^app(?:\.(?:eu|au))?\.intercom\.com$/.test(hostname) &&
    /^\/a\/(?:inbox|apps)\//.test(pathname),
});

export const coverage = defineCoverage({
  recognised: 'its own hosts',
  versions: 'web app (2026); note in the inbox with cards alone',
  note: 'ProseMirror, note tab, in the inbox with cards; none that is proven in the newer one',
  verified: 'fixture',
  limits: [
    'In the newer inbox nothing documented tells a note from a reply, so the note is copied instead.',
    'Assignee, team and tags are not read.',
    'Facts come from what the inbox itself asks for, which the vendor does not document.',
  ],
});

export default defineHelpdesk({
  product,
  conversationFrom: 'api',
  singlePage: true,
  reads: {
    subject: 'api',
    requester: 'api',
    status: 'api',
    priority: 'api',
    openedAt: 'api',
    updatedAt: 'api',
    lastPublicUpdateAt: 'api',
    lastCustomerUpdateAt: 'api',
    description: 'api',
  },

  ticket(_document, url) {
    const [, app, ticketId] = conversationPage.exec(url.pathname) ?? [];
    return app && ticketId
      ? { helpdesk: 'intercom', site: `${url.origin}/a/apps/${app}`, ticketId }
      : null;
  },

  root(document, { ticketId }) {
    const cards = [...document.querySelectorAll('[data-conversation-id]')].filter(
      (card) => isVisible(card) && card.querySelector(header),
    );
    // The newer inbox doesn't name it; what is read there comes by its number alone.
    if (cards.length === 0) return document.querySelector(stream) && document.body;
    const own = cards.filter((card) => card.getAttribute('data-conversation-id') === ticketId);
    return own.length === 0 ? 'other' : only(own);
  },

  facts(root, { ticketId }) {
    const title = only(root.querySelectorAll('.conversation__card__title__text'));
    const isOf = root.getAttribute('data-conversation-id') === ticketId;
    return known({
      subject: isOf ? (cut(title?.querySelector('input')?.value) ?? textOf(title)) : undefined,
    });
  },

  fetchFacts: (_root, ticket, signal) =>
    readConversation(ticket, signal).then(({ facts }) => facts),

  conversation: (_root, ticket, signal) =>
    readConversation(ticket, signal).then(({ entries }) => entries),

  // The newer inbox has no smaller element that is known.
  watch: (root) => (root.hasAttribute('data-conversation-id') ? root : null),

  note: {
    editors: [prosemirror],
    format: () => 'plain',

    open(document, ticket) {
      const card = cardOf(document, ticket);
      const tab = card && onlyVisible(card.querySelectorAll<HTMLElement>(noteTab));
      if (!card || !tab) return 'missing';
      if (tab.classList.contains('o__selected')) return 'here';
      const typed = [...card.querySelectorAll(anyEditor)].filter(isVisible).some(isFilled);
      if (typed) return 'here';
      tab.click();
      return 'opening';
    },

    field(document, ticket) {
      const card = cardOf(document, ticket);
      if (!card) return 'missing';
      const isOpen = card.querySelector(`${noteTab}.o__selected`) !== null;
      const editor = onlyVisible(card.querySelectorAll<HTMLElement>(noteEditor));
      if (isOpen) return editor ?? 'not_ready';
      return card.querySelector(anyEditor) ? 'public' : 'missing';
    },
  },
});

const isFilled = (editor: Element): boolean => textOf(editor) !== undefined;

const cardOf = (document: Document, { ticketId }: TicketRef): Element | null =>
  onlyVisible(document.querySelectorAll(`[data-conversation-id="${ticketId}"]:has(${noteTab})`));
