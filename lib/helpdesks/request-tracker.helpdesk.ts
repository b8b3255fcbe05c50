import type { TicketStatus } from '../case/statuses.ts';
import type { TicketRef } from '../case/ticket.ts';
import ckeditor4 from '../editors/ckeditor4.editor.ts';
import textarea from '../editors/textarea.editor.ts';
import { cut, textOf } from '../page/text-of.ts';
import { defineCoverage, defineHelpdesk, defineProduct, type Entry } from './adapter.ts';
import { instantOf } from './read/instant.ts';
import { known } from './read/known.ts';
import { statusOf } from './read/status-of.ts';
import { readHistory, readKinds } from './request-tracker/history.ts';
import { get } from './request-tracker/rest.ts';

/**
 * Request Tracker 5 (read on 5.0.3). Every move is a page load. The ticket's
 * history comes later, by a request of the page's own. The session's cookie
 * suffices for REST 2.0, which has what the page has not: times in UTC,
 * statuses without translation, and whether an entry is a comment or a reply.
 */

/** RT may live below a path, such as `/rt`. */
const ticketPage = /^(.*)\/Ticket\/(?:Display|History|Update|Modify[A-Za-z]*)\.html$/;

const statuses: Readonly<Record<string, TicketStatus>> = {
  new: 'new',
  open: 'open',
  stalled: 'pending',
  resolved: 'solved',
  rejected: 'closed',
  deleted: 'closed',
};

export const product = defineProduct({
  id: 'request-tracker',
  name: 'Request Tracker',
  recognise: (document) =>
    // By an id, so that other products' long pages aren't searched through.
    document.querySelector('body[id^="comp-"] #header') !== null &&
    document.querySelector('link[href*="/NoAuth/css/"], script[src*="/NoAuth/js/"]') !== null,
});

export const coverage = defineCoverage({
  recognised: 'any domain',
  versions: '5 (read on 5.0.3)',
  note: 'comment page, CKEditor 4 or plain field',
  verified: 'server',
});

export default defineHelpdesk({
  product,
  conversationFrom: 'api',
  singlePage: false,
  reads: {
    subject: 'api',
    requester: 'api',
    status: 'api',
    priority: 'page',
    assignee: 'api',
    group: 'api',
    category: 'api',
    openedAt: 'api',
    updatedAt: 'api',
    lastPublicUpdateAt: 'api',
    lastCustomerUpdateAt: 'api',
    due: 'api',
    description: 'page',
    agent: 'page',
  },

  ticket(document, url) {
    const base = ticketPage.exec(url.pathname)?.[1];
    if (base === undefined) return null;
    // RT separates parameters with `;` as well as `&`.
    const named = url.search
      .slice(1)
      .split(/[&;]/)
      .filter((part) => part.startsWith('id='));
    const id = only(
      named.length > 0
        ? named.map((part) => part.slice(3))
        : // After a refused update the address has no id, but the form has.
          values(document, 'form[name^="Ticket"] input[name="id"]'),
    );
    if (!id || !/^[1-9]\d{0,9}$/.test(id)) return null;
    return { helpdesk: 'request-tracker', site: url.origin + base, ticketId: id };
  },

  root(document, { ticketId }) {
    // "#7: subject", or "Update ticket #7: subject" in the user's language.
    const heading = textOf(document.querySelector('#header h1'));
    const number = /#(\d+)/.exec(heading ?? '')?.[1];
    if (number === undefined) return null;
    if (number !== ticketId) return 'other';
    const shown = [...document.querySelectorAll('.ticket-info-basics .id .value')];
    return shown.every((value) => textOf(value) === ticketId) ? document.body : 'other';
  },

  facts(root, { ticketId }) {
    const read = (selector: string) => textOf(root.querySelector(selector));
    const subject =
      cut(root.querySelector<HTMLInputElement>('form.inline-edit input[name="Subject"]')?.value) ??
      read('#header h1')?.split(`#${ticketId}: `, 2)[1];
    const requesters = [...root.querySelectorAll(people('.requestors .user'))];
    return known({
      subject: root.id === 'comp-Ticket-Display' ? subject : undefined,
      status: statusOf(statuses, read(basics('.status .current-value'))),
      priority: read(basics('.Priority')),
      group: read(basics('.queue .current-value')),
      assignee: nameIn(read(people('.owner .current-value'))),
      requester: list(requesters.map((user) => nameIn(textOf(user)))),
      category: read('.custom-field-Category .value:not(.no-value) .current-value'),
      description: firstMessage(root),
      agent: read('#preferences .current-user'),
    });
  },

  async fetchFacts(_root, ticket, signal) {
    const fields =
      'Subject,Status,Queue,Owner,Requestor,Created,LastUpdated,Due,CustomFields' +
      '&fields[Queue]=Name&fields[Owner]=RealName,Name&fields[Requestor]=RealName';
    const [{ items }, history] = await Promise.all([
      get(ticket, `tickets?query=id=${ticket.ticketId}&fields=${fields}`, signal),
      readHistory(ticket, signal),
    ]);
    const item = items?.[0];
    if (items?.length !== 1 || String(item?.id) !== ticket.ticketId) return {};
    const field = item?.CustomFields?.find(({ name }) => name === 'Category');
    const status = statusOf(statuses, cut(item?.Status));
    const due = instantOf(item?.Due);
    return known({
      subject: cut(item?.Subject),
      status: status && known({ ...status, since: history.statusSince(item?.Status) }),
      group: cut(item?.Queue?.Name),
      assignee: cut(item?.Owner?.RealName) ?? cut(item?.Owner?.Name),
      requester: list(item?.Requestor?.map((user) => cut(user.RealName) ?? cut(user.id))),
      category: cut(field?.values?.[0]),
      openedAt: instantOf(item?.Created),
      updatedAt: instantOf(item?.LastUpdated),
      due: due === undefined ? undefined : { resolution: due },
      ...(await history.updates(item?.Requestor?.map(({ id }) => id) ?? [])),
    });
  },

  /** The page has the texts; only REST tells comments from replies. */
  async conversation(root, ticket, signal) {
    const kinds = await readKinds(ticket, signal);
    return [...root.querySelectorAll('.transaction[data-transaction-id]')].flatMap(
      (entry): Entry[] => {
        const kind = kinds.get(Number(entry.getAttribute('data-transaction-id')));
        const body = entry.querySelector('.messagebody')?.parentElement;
        return body ? [known({ visibility: 'unknown', from: 'unknown', ...kind, body })] : [];
      },
    );
  },

  watch: (root) => root.querySelector('#delayed_ticket_history'),

  note: {
    editors: [ckeditor4, textarea],
    format: () => 'plain',

    open: (document, ticket) =>
      updateForm(document, ticket)
        ? 'here'
        : { goTo: `${ticket.site}/Ticket/Update.html?Action=Comment&id=${ticket.ticketId}` },

    field(document, ticket) {
      const form = updateForm(document, ticket);
      const field = form?.querySelector<HTMLTextAreaElement>('textarea#UpdateContent');
      if (!form || !field) return 'missing';
      const isPrivate =
        only(values(form, '[name="UpdateType"]')) === 'private' &&
        field.closest('.messagebox-container')?.classList.contains('action-private');
      if (!isPrivate) return 'public';
      // RT asks for HTML where its rich editor will take the field's place.
      const rich = form.querySelector('[name="UpdateContentType"]');
      return rich && !form.querySelector('#cke_UpdateContent iframe') ? 'not_ready' : field;
    },
  },
});

/** The same field is there twice, once to show and once in a hidden form. */
const basics = (field: string) => `.ticket-info-basics .inline-edit-display ${field}`;
const people = (field: string) => `.ticket-info-people .inline-edit-display ${field}`;

const values = (within: ParentNode, selector: string): string[] =>
  [...within.querySelectorAll<HTMLInputElement | HTMLSelectElement>(selector)].map(
    ({ value }) => value,
  );

/** The one value that all agree on. */
const only = (all: readonly string[]): string | undefined =>
  new Set(all).size === 1 ? all[0] : undefined;

const updateForm = (document: Document, { ticketId }: TicketRef): Element | null => {
  const form = document.querySelector('form[name="TicketUpdate"]');
  return form && only(values(form, 'input[name="id"]')) === ticketId ? form : null;
};

/** A ticket may have any number of requesters; the first ones say who it is about. */
const list = (names: readonly (string | undefined)[] | undefined): string | undefined =>
  cut(names?.slice(0, 5).filter(Boolean).join(', '));

/** `agent (Alex Agent)` and `Rita Requester <rita@…>`: the person's name. */
const nameIn = (text: string | undefined): string | undefined =>
  text && (/^\S+ \((.+)\)$/.exec(text)?.[1] ?? /^(.+) <[^<>]+>$/.exec(text)?.[1] ?? text);

/**
 * The requester's words: the oldest entry, if all are there. Sites that load
 * the history while one scrolls have no such container, so nothing is guessed.
 */
const firstMessage = (root: Element): string | undefined => {
  const id = (entry: Element) => Number(entry.getAttribute('data-transaction-id'));
  const [oldest] = [
    ...root.querySelectorAll('#delayed_ticket_history .transaction[data-transaction-id]'),
  ].toSorted((a, b) => id(a) - id(b));
  return textOf(oldest?.querySelector('.messagebody'));
};
