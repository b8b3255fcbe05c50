import type { TicketRef } from '../case/ticket.ts';
import ckeditor5 from '../editors/ckeditor5.editor.ts';
import { cut, textOf } from '../page/text-of.ts';
import { defineCoverage, defineHelpdesk, defineProduct } from './adapter.ts';
import { isBlank } from './read/is-blank.ts';
import { known } from './read/known.ts';
import { isVisible, only, onlyVisible } from './read/only.ts';
import { tagsOf } from './read/tags.ts';
import { readComments, readFacts, statuses } from './zendesk/api.ts';

/**
 * Zendesk Support, Agent Workspace. A single-page product that keeps the panes
 * of all open tickets mounted in `#main_panes`. `data-test-id` has been stable
 * since 2021; class names are generated.
 */

export const product = defineProduct({
  id: 'zendesk',
  name: 'Zendesk',
  // Domains of one's own are for the help center; agents always work on the vendor's.
  recognise: (_document, { hostname, pathname }) =>
    hostname.endsWith('.zendesk.com') && /^\/agent(?:\/|$)/.test(pathname),
});

export const coverage = defineCoverage({
  recognised: 'its own hosts',
  versions: 'Agent Workspace, 2023 to 2026',
  note: 'the composer, switched to internal note, CKEditor 5',
  verified: 'fixture',
  limits: [
    'The classic interface before Agent Workspace gives the number only.',
    'Agents who may write internal notes only have no channel switch; Baton inserts nothing there.',
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
    priority: 'page',
    assignee: 'api',
    group: 'api',
    tags: 'api',
    openedAt: 'api',
    updatedAt: 'api',
    due: 'api',
    agent: 'api',
    description: 'conversation',
    lastPublicUpdateAt: 'conversation',
    lastCustomerUpdateAt: 'conversation',
  },

  ticket(_document, url) {
    // What comes after the number are tabs of the same ticket, such as `/events`.
    const ticketId = /^\/agent\/tickets\/([1-9]\d{0,9})(?:\/|$)/.exec(url.pathname)?.[1];
    return ticketId ? { helpdesk: 'zendesk', site: url.origin, ticketId } : null;
  },

  root: pane,

  facts(root) {
    const subject = only(
      root.querySelectorAll<HTMLInputElement>('input[data-test-id="omni-header-subject"]'),
    );
    const label = statusLabel(root);
    const words = Object.values(statuses).find(([, english]) => english === label);
    const tags = root.querySelectorAll(testId('ticket-system-field-tags-item-selected'));
    return known({
      subject: cut(subject?.value),
      requester: chosen(root, 'ticket-system-field-requester-select'),
      status: label ? known({ label, status: words?.[0] }) : undefined,
      priority: chosen(root, 'ticket-fields-priority-select'),
      assignee: withoutClose(read(root, 'assignee-field-selected-agent-tag')),
      group: withoutClose(read(root, 'assignee-field-selected-group-tag')),
      tags: tagsOf([...tags].map((tag) => withoutClose(textOf(tag)))),
    });
  },

  fetchFacts: (root, ticket, signal) => readFacts(ticket, statusLabel(root), signal),

  /** Not from the page: it has only the newest, and others in copy look like the requester there. */
  conversation: (_root, ticket, signal) => readComments(ticket, signal),

  watch: (root) => root,

  note: {
    editors: [ckeditor5],
    format: () => 'plain',

    open(document, ticket) {
      const composer = composerOf(document, ticket);
      if (!composer) return 'missing';
      const { channel, editable } = composer;
      if (channel.getAttribute('data-channel') === 'internal') return 'here';
      if (!editable) return 'opening';
      // The text would move along to the other channel.
      if (!isBlank(editable)) return 'here';
      // The menu is drawn outside of the pane.
      const internal = onlyVisible(
        document.querySelectorAll<HTMLElement>(
          testId('omnichannel-channel-switcher-menuitem-internal'),
        ),
      );
      if (internal) internal.click();
      else if (channel.getAttribute('aria-expanded') !== 'true') channel.click();
      return 'opening';
    },

    field(document, ticket) {
      const composer = composerOf(document, ticket);
      if (!composer) return 'missing';
      if (composer.channel.getAttribute('data-channel') !== 'internal') return 'public';
      return composer.editable ?? 'not_ready';
    },
  },
});

const testId = (id: string) => `[data-test-id="${id}"]`;
const read = (root: Element, id: string) => textOf(only(root.querySelectorAll(testId(id))));

const statusLabel = (root: Element) => read(root, 'ticket-fields-status-view');

/** A dropdown's value; `-` stands for none. */
function chosen(root: Element, id: string): string | undefined {
  const value = root.querySelectorAll(`${testId(id)} [data-garden-id="dropdowns.combobox.value"]`);
  const text = textOf(only(value));
  return text === '-' ? undefined : text;
}

/** Tags end with their button to remove them; a group with a slash before the agent. */
const withoutClose = (tag: string | undefined) => cut(tag?.replace(/[\s×✕/]+$/, ''));

/**
 * A ticket's conversation column names its ticket (so liferay-zendesk-userscript,
 * 2025, and toggl/track-extension, 2024); it stands in the pane with the
 * ticket's other parts. Hidden panes are of other tickets.
 */
function pane(document: Document, { ticketId }: TicketRef): Element | 'other' | null {
  const columns = '[data-side-conversations-anchor-id]';
  const shown = [...document.querySelectorAll(columns)].filter(isVisible);
  const idOf = (column: Element) => column.getAttribute('data-side-conversations-anchor-id');
  const column = only(shown.filter((each) => idOf(each) === ticketId));
  if (!column) return shown.length > 0 ? 'other' : null;
  const around = column.closest('.ticket-panes-grid-layout') ?? column.closest('#main_panes > *');
  return around && only(around.querySelectorAll(columns)) ? around : column;
}

/** The composer of this ticket: its switch between channels, and its editor. */
function composerOf(document: Document, ticket: TicketRef) {
  const root = pane(document, ticket);
  if (!root || root === 'other') return null;
  const view = onlyVisible(root.querySelectorAll(testId('editor-view')));
  const channel = view?.querySelector<HTMLElement>(
    testId('omnichannel-channel-switcher-button') + '[data-channel]',
  );
  if (!view || !channel) return null;
  const editable = onlyVisible(
    view.querySelectorAll<HTMLElement>(
      '[data-test-id^="omnicomposer-"][contenteditable="true"].ck-editor__editable',
    ),
  );
  return { channel, editable };
}
