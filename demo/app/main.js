import { element } from './element.js';
import { queueLinks, ticketList } from './ticket-list.js';
import { ticketPage } from './ticket-page.js';

const main = document.querySelector('main');
const nav = document.querySelector('nav.queues');
const announcer = document.querySelector('.announcer');

const call = async (path, method = 'GET', body) => {
  const response = await fetch(`/api/tickets${path}`, {
    method,
    ...(body && {
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    }),
  }).catch(() => {
    throw new Error('Relay Desk does not answer. Is it still running?');
  });
  const answer = await response.json();
  if (!response.ok) throw new Error(answer.error);
  return answer;
};

/**
 * The ticket in view and the one before it, which stays mounted but hidden,
 * as in many single-page helpdesks: its draft is still there on return.
 */
let mounted = [];

const showTicket = async (id, desk) => {
  const ticket = await call(`/${id}`);
  let page = mounted.find((each) => each.id === id);
  if (page) page.show(ticket);
  else {
    page = ticketPage(ticket, desk, {
      save: (change) => call(`/${id}`, 'PATCH', change),
      send: (entry) => call(`/${id}/entries`, 'POST', entry),
    });
  }
  mounted = [page, ...mounted.filter((each) => each !== page)].slice(0, 2);
  for (const { article } of mounted) article.hidden = article !== page.article;
  for (const child of Array.from(main.children)) {
    if (!mounted.some(({ article }) => article === child)) child.remove();
  }
  if (!page.article.isConnected) main.append(page.article);
  document.title = `#${id} ${ticket.subject} · Relay Desk`;
  return page.heading;
};

const showList = (desk, queue) => {
  mounted = mounted.slice(0, 1);
  for (const { article } of mounted) article.hidden = true;
  const list = ticketList(desk, queue);
  main.replaceChildren(list, ...mounted.map(({ article }) => article));
  document.title = `${queue ?? 'All queues'} · Relay Desk`;
  return main;
};

const showProblem = (error) => {
  for (const { article } of mounted) article.hidden = true;
  const problem = element('p', { class: 'empty' }, error.message);
  main.replaceChildren(problem, ...mounted.map(({ article }) => article));
  document.title = 'Relay Desk';
  return main;
};

/** Newer navigations win over those still loading. */
let navigation = 0;

/** Shows what the address says. On the first load the browser keeps the focus. */
const route = async ({ first = false } = {}) => {
  const mine = ++navigation;
  const { pathname, searchParams } = new URL(location.href);
  let focus;
  try {
    const desk = await call('');
    if (mine !== navigation) return;
    const queue = desk.queues.find((name) => name === searchParams.get('queue')) ?? null;
    nav.replaceChildren(queueLinks(desk, pathname === '/tickets' ? queue : undefined));
    const id = /^\/tickets\/(\d+)$/.exec(pathname)?.[1];
    focus = id ? await showTicket(Number(id), desk) : showList(desk, queue);
  } catch (error) {
    focus = showProblem(error);
  }
  if (first || mine !== navigation) return;
  announcer.textContent = document.title;
  focus.focus({ preventScroll: true });
  scrollTo(0, 0);
};

document.addEventListener('click', (event) => {
  const link = event.target.closest('a[href^="/tickets"]');
  if (!link || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey) return;
  event.preventDefault();
  history.pushState(null, '', link.href);
  void route();
});
addEventListener('popstate', () => void route());
void route({ first: true });
