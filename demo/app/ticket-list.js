import { element } from './element.js';
import { statusBadge } from './ticket-page.js';
import { timeElement } from './time.js';

const isOpen = ({ status }) => status !== 'solved' && status !== 'closed';

/** The queues with their counts of open tickets, for the side. */
export const queueLinks = ({ queues, tickets }, queue) =>
  element(
    'ul',
    {},
    ...[null, ...queues].map((name) => {
      const count = tickets.filter((ticket) => isOpen(ticket) && (!name || ticket.queue === name));
      return element(
        'li',
        {},
        element(
          'a',
          {
            href: name ? `/tickets?queue=${encodeURIComponent(name)}` : '/tickets',
            'aria-current': name === queue ? 'page' : null,
          },
          name ?? 'All queues',
          element(
            'span',
            { class: 'count', 'aria-label': `${count.length} open` },
            String(count.length),
          ),
        ),
      );
    }),
  );

const row = (ticket) =>
  element(
    'tr',
    {},
    element('td', { class: 'number' }, `#${ticket.id}`),
    element(
      'td',
      { class: 'what' },
      element('a', { href: `/tickets/${ticket.id}` }, ticket.subject),
      element('span', { class: 'who' }, ticket.requester),
    ),
    element('td', { class: 'state' }, statusBadge(ticket.status)),
    element('td', { class: 'priority', 'data-priority': ticket.priority }, ticket.priority),
    element('td', { class: 'queue' }, ticket.queue),
    element('td', { class: 'assignee' }, ticket.assignee ?? 'Nobody'),
    element('td', { class: 'opened' }, timeElement(ticket.openedAt)),
  );

/** The tickets of one queue, or of all when `queue` is null; those still open come first. */
export const ticketList = ({ tickets }, queue) => {
  const shown = tickets
    .filter((ticket) => !queue || ticket.queue === queue)
    .toSorted((a, b) => Number(isOpen(b)) - Number(isOpen(a)) || a.id - b.id);
  const head = ['No.', 'Ticket', 'Status', 'Priority', 'Queue', 'Assignee', 'Opened'];
  return element(
    'section',
    { class: 'list', 'aria-labelledby': 'list-title' },
    element('h1', { id: 'list-title' }, queue ?? 'All queues'),
    shown.length === 0
      ? element('p', { class: 'empty' }, 'Nothing here. Enjoy the quiet.')
      : element(
          'table',
          { class: 'tickets' },
          element(
            'thead',
            {},
            element('tr', {}, ...head.map((name) => element('th', { scope: 'col' }, name))),
          ),
          element('tbody', {}, ...shown.map(row)),
        ),
  );
};
