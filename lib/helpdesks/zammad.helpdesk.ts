import type { TicketRef } from '../case/ticket.ts';
import contenteditable from '../editors/contenteditable.editor.ts';
import prosemirror from '../editors/prosemirror.editor.ts';
import { textOf } from '../page/text-of.ts';
import { defineCoverage, defineHelpdesk, defineProduct, type Entry } from './adapter.ts';
import { fetchJson } from './read/fetch-same-origin.ts';
import { instantOf } from './read/instant.ts';
import { isBlank } from './read/is-blank.ts';
import { known } from './read/known.ts';
import { isVisible } from './read/only.ts';
import { statusOf } from './read/status-of.ts';
import { tagsOf } from './read/tags.ts';
import {
  desktopEntries,
  desktopFacts,
  desktopField,
  desktopRoot,
  openDesktopNote,
} from './zammad/desktop.ts';
import { factsIn, personIn, statuses } from './zammad/rest.ts';

/**
 * Zammad 5 to 7. Its address names the internal id, not the number on screen.
 * Every open ticket is a task whose element stays mounted, `active` or `hide`
 * (upstream task_manager.coffee), and carries that id: so it is looked for by
 * id and has to be the active one.
 */

export const product = defineProduct({
  id: 'zammad',
  name: 'Zammad',
  // Upstream layouts/application.html.erb, and layouts/desktop.html.erb for the newer pages.
  recognise: (document, url) =>
    document.querySelector('script#zammad_form_script') !== null
      ? document.querySelector('#app') !== null
      : /^\/desktop(?:\/|$)/.test(url.pathname) &&
        document.querySelector('html[data-theme]') !== null &&
        document.querySelector('meta[name="action-cable-url"]') !== null,
});

export const coverage = defineCoverage({
  recognised: 'any domain',
  versions: '5 to 7, the pages under /#ticket and /desktop',
  note: 'article form set to note and internal',
  verified: 'fixture',
  limits: [
    'In the newer pages under /desktop most comes from the REST API, and a note is only written where it is internal from the start.',
    'Zammad stores what stands in the article form as a draft on its server within seconds.',
    'Without the REST API, states are only understood in English.',
  ],
});

export default defineHelpdesk({
  product,
  conversationFrom: 'page',
  singlePage: true,
  reads: {
    subject: 'api',
    requester: 'api',
    status: 'api',
    priority: 'api',
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
    const id =
      url.pathname === '/'
        ? /^#ticket\/zoom\/([1-9]\d{0,9})(?:\/|$)/.exec(url.hash)?.[1]
        : /^\/desktop\/tickets?\/(?:zoom\/)?([1-9]\d{0,9})(?:\/|$)/.exec(url.pathname)?.[1];
    return id ? { helpdesk: 'zammad', site: url.origin, ticketId: id } : null;
  },

  root(document, { ticketId }) {
    const task = document.getElementById(`content_permanent_Ticket-${ticketId}`);
    if (isShown(task)) return task.querySelector('.ticketZoom-header') ? task : null;
    const active = document.querySelector('.content.active[id^="content_permanent_Ticket-"]');
    return isShown(active) ? 'other' : desktopRoot(document, ticketId);
  },

  facts(root) {
    if (!isTask(root)) return desktopFacts(root);
    const tags = [...root.querySelectorAll('.tags .js-tag')].map(textOf);
    return known({
      subject: textOf(root.querySelector('.ticketZoom-header .js-objectTitle')),
      status: statusOf(statuses, chosen(root, 'state_id')),
      priority: chosen(root, 'priority_id'),
      assignee: chosen(root, 'owner_id'),
      group: chosen(root, 'group_id'),
      requester: textOf(root.querySelector('.sidebar[data-tab="customer"] [title="Name"]')),
      tags: tagsOf(tags),
      openedAt: instantIn(root.querySelector('.ticketZoom-header')),
    });
  },

  async fetchFacts(root, { site, ticketId }, signal) {
    const [answer, me] = await Promise.all([
      fetchJson(`${site}/api/v1/tickets/${ticketId}?all=true`, signal),
      fetchJson(`${site}/api/v1/users/me`, signal).catch(() => undefined),
    ]);
    return { ...factsIn(answer, root, ticketId), ...known({ agent: personIn(me) }) };
  },

  conversation: (root) => (isTask(root) ? taskEntries(root) : desktopEntries(root)),

  watch: (root) => root,

  note: {
    editors: [contenteditable, prosemirror],
    format: () => 'html',

    open(document, ticket) {
      const page = desktopRoot(document, ticket.ticketId);
      if (page && page !== 'other') return openDesktopNote(page);
      const found = composerOf(document, ticket);
      if (!found) return 'missing';
      const { form, body } = found;
      // What is typed there already was meant to be what it is now.
      if (isInternalNote(form) || !isBlank(body)) return 'here';
      const step =
        form.dataset['type'] === 'note'
          ? form.querySelector<HTMLElement>('.js-selectInternalPublic, .js-toggleVisibility')
          : form.querySelector<HTMLElement>('.js-articleTypeItem[data-value="note"]');
      if (!step) return 'here';
      body.focus();
      step.click();
      return 'opening';
    },

    field(document, ticket) {
      const page = desktopRoot(document, ticket.ticketId);
      if (page && page !== 'other') return desktopField(page);
      const found = composerOf(document, ticket);
      if (!found) return 'missing';
      return isInternalNote(found.form) ? found.body : 'public';
    },
  },
});

/** Whether it is a page of the older kind. */
const isTask = (root: Element): boolean => root.id.startsWith('content_permanent_');

/** Upstream ticket_zoom/article_view.coffee: who wrote it and for whom are classes. */
const taskEntries = (root: Element): Entry[] =>
  [...root.querySelectorAll('.ticket-article-item[data-id]')].flatMap((article): Entry[] => {
    const body = article.querySelector('.richtext-content');
    const { classList } = article;
    const from = classList.contains('customer') ? 'requester' : 'desk';
    return body
      ? [
          known({
            visibility: classList.contains('is-internal') ? 'internal' : 'public',
            from: from === 'desk' && !classList.contains('agent') ? 'unknown' : from,
            at: instantIn([...article.querySelectorAll('small.task-subline')].at(-1)),
            body,
          }),
        ]
      : [];
  });

const isShown = (task: Element | null): task is Element =>
  task !== null &&
  task.classList.contains('active') &&
  !task.classList.contains('hide') &&
  isVisible(task);

/** The label of what a field of the ticket's form is set to, unless the agent is just changing it. */
function chosen(root: Element, name: string): string | undefined {
  const field = root.querySelector<HTMLSelectElement>(
    `.sidebar[data-tab="ticket"] select[name="${name}"]`,
  );
  if (!field?.value || field.closest('.form-group.is-changed')) return undefined;
  return textOf(field.selectedOptions[0]);
}

const instantIn = (within: Element | undefined | null): number | undefined => {
  const time = within?.querySelector('time');
  return instantOf(time?.getAttribute('datetime') ?? time?.getAttribute('data-time'));
};

/** Upstream ticket_zoom/article_new.jst.eco. */
function composerOf(document: Document, { ticketId }: TicketRef) {
  const task = document.getElementById(`content_permanent_Ticket-${ticketId}`);
  const form = isShown(task) ? task.querySelector<HTMLElement>('form.article-add') : null;
  const body = form?.querySelector<HTMLElement>('[data-name="body"]');
  return form && body ? { form, body } : null;
}

/** Three places say whom it is for; an internal e-mail would still be sent. */
const isInternalNote = (form: HTMLElement): boolean =>
  form.classList.contains('is-internal') &&
  !form.classList.contains('is-public') &&
  form.dataset['type'] === 'note' &&
  form.querySelector<HTMLInputElement>('input[name="internal"]')?.value === 'true';
