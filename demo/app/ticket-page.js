import { composer } from './composer.js';
import { element } from './element.js';
import { renderMarkdown } from './markdown.js';
import { timeElement } from './time.js';

const statusLabels = {
  new: 'New',
  open: 'Open',
  pending: 'Pending',
  on_hold: 'On hold',
  solved: 'Solved',
  closed: 'Closed',
};

export const statusBadge = (status) =>
  element('span', { class: 'badge', 'data-status': status }, statusLabels[status]);

const entryItem = (entry, requester) =>
  element(
    'li',
    {
      class: 'entry',
      'data-visibility': entry.visibility,
      'data-from': entry.author === requester ? 'requester' : 'desk',
      'data-entry-id': entry.id,
    },
    element(
      'header',
      {},
      element('span', { class: 'author' }, entry.author),
      entry.visibility === 'internal' ? element('span', { class: 'badge' }, 'Internal note') : null,
      timeElement(entry.at),
    ),
    element('div', { class: 'body' }, renderMarkdown(entry.body)),
  );

const property = (field, name, value, data = {}) => [
  element('dt', {}, name),
  element('dd', { 'data-field': field, ...data }, value),
];

const dueLabels = {
  first_reply: 'First reply due',
  next_reply: 'Next reply due',
  resolution: 'Resolution due',
};

const dues = (due) =>
  Object.entries(due).flatMap(([name, at]) =>
    property(`due-${name}`, dueLabels[name], timeElement(at)),
  );

const tagList = (tags) =>
  element('ul', { class: 'tags' }, ...tags.map((tag) => element('li', {}, tag)));

const properties = (ticket) =>
  element(
    'dl',
    { class: 'properties' },
    ...property('requester', 'Requester', ticket.requester),
    ...property('status', 'Status', statusBadge(ticket.status), { 'data-value': ticket.status }),
    ...property('priority', 'Priority', ticket.priority),
    ...property('assignee', 'Assignee', ticket.assignee ?? 'Nobody'),
    ...property('queue', 'Queue', ticket.queue),
    ...property('category', 'Category', ticket.category),
    ...property('service', 'Service', ticket.service),
    ...property('location', 'Location', ticket.location),
    ...property('tags', 'Tags', tagList(ticket.tags)),
    ...property('opened', 'Opened', timeElement(ticket.openedAt)),
    ...property('updated', 'Updated', timeElement(ticket.updatedAt)),
    ...property('status-since', 'Status since', timeElement(ticket.statusSince)),
    ...dues(ticket.due),
  );

const choice = (ticketId, name, label, options, current, onchange) => {
  const id = `${name}-${ticketId}`;
  return [
    element('label', { for: id }, label),
    element(
      'select',
      { id, name, onchange },
      ...options.map(([value, text]) =>
        element('option', { value, selected: value === current }, text),
      ),
    ),
  ];
};

/**
 * One ticket's page. `save(change)` and `send(entry)` go to the server and
 * resolve with its answer. `show(ticket)` draws it anew and keeps what is being written.
 */
export const ticketPage = (ticket, { statuses, queues, agents }, { save, send }) => {
  const heading = element('h1', { class: 'subject', tabindex: '-1' });
  const conversation = element('ol', { class: 'conversation' });
  const facts = element('div', {});
  const change = async (part) => show(await save(part));
  const changes = element('form', {
    class: 'changes',
    'aria-label': 'Change the ticket',
    onsubmit: (event) => event.preventDefault(),
  });

  const show = (now) => {
    heading.textContent = now.subject;
    conversation.replaceChildren(...now.entries.map((entry) => entryItem(entry, now.requester)));
    facts.replaceChildren(properties(now));
    const pick = (name, label, options, current) =>
      choice(now.id, name, label, options, current, ({ target }) =>
        change({ [name]: target.value === '' ? null : target.value }),
      );
    changes.replaceChildren(
      ...pick(
        'status',
        'Status',
        statuses.map((status) => [status, statusLabels[status]]),
        now.status,
      ),
      ...pick(
        'queue',
        'Queue',
        queues.map((queue) => [queue, queue]),
        now.queue,
      ),
      ...pick(
        'assignee',
        'Assignee',
        [['', 'Nobody'], ...agents.map((name) => [name, name])],
        now.assignee ?? '',
      ),
    );
  };
  show(ticket);

  const form = composer(ticket.id, async (entry) => {
    conversation.append(entryItem(await send(entry), ticket.requester));
  });
  const article = element(
    'article',
    { class: 'ticket', 'data-ticket-id': ticket.id },
    element(
      'header',
      { class: 'title' },
      element('a', { class: 'back', href: '/tickets' }, 'All tickets'),
      element('span', { class: 'number' }, `Ticket #${ticket.id}`),
      heading,
    ),
    element(
      'div',
      { class: 'talk' },
      element('h2', { class: 'hidden-title' }, 'Conversation'),
      conversation,
      form,
    ),
    element(
      'aside',
      { 'aria-label': `Ticket ${ticket.id}: details` },
      element('h2', {}, 'Details'),
      facts,
      element('h2', {}, 'Change'),
      changes,
    ),
  );
  return { id: ticket.id, article, heading, show };
};
