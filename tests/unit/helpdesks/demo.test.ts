// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import demo from '../../../lib/helpdesks/demo.helpdesk.ts';
import { findNote } from '../../../lib/page/conversation.ts';
import { knownComposer, pageOf } from './snapshot.ts';

const composer = knownComposer(demo);

const ticket = (ticketId: string) => ({
  helpdesk: 'demo',
  site: 'http://localhost:4173',
  ticketId,
});
const { signal } = new AbortController();

const time = (hour: number) => `<time datetime="2026-11-23T0${hour}:00:00Z">today</time>`;
const hour = (at: number) => Date.UTC(2026, 10, 23, at);

const entry = (id: number, from: string, visibility: string, at: number, body: string) =>
  `<li class="entry" data-visibility="${visibility}" data-from="${from}" data-entry-id="${id}">
    <header>${time(at)}</header><div class="body">${body}</div></li>`;

const article = (id: number, more = '') => `
  <article class="ticket" data-ticket-id="${id}" ${more}>
    <h1 class="subject">Subject ${id}</h1>
    <ol class="conversation">
      ${entry(1, 'requester', 'public', 1, `<p>Please</p><p>help ${id}</p>`)}
      ${entry(2, 'desk', 'public', 2, 'Which floor?')}
      ${entry(3, 'requester', 'public', 3, 'The third')}
      ${entry(4, 'desk', 'internal', 4, `Looked into ${id}`)}
    </ol>
    <form class="composer" data-mode="public">
      <button type="button" role="tab" data-mode="public"></button>
      <button type="button" role="tab" data-mode="internal"></button>
      <textarea name="body"></textarea>
    </form>
    <dl class="properties">
      <dd data-field="requester">Rita ${id}</dd>
      <dd data-field="status" data-value="on_hold"><span>On hold</span></dd>
      <dd data-field="service">Printing</dd>
      <dd data-field="location">3rd floor</dd>
      <dd data-field="tags"><ul><li>printer</li><li>toner</li></ul></dd>
      <dd data-field="opened">${time(1)}</dd>
      <dd data-field="updated">${time(5)}</dd>
      <dd data-field="status-since">${time(4)}</dd>
      <dd data-field="due-next_reply">${time(6)}</dd>
      <dd data-field="due-resolution">${time(8)}</dd>
    </dl>
  </article>`;
const page = (...articles: readonly string[]) =>
  pageOf(`<html data-product="relay-desk"><main>${articles.join('')}</main></html>`);

it('reads the one ticket that the address names, of several in the page', () => {
  const two = page(article(1, 'hidden'), article(2));
  const root = demo.root(two, ticket('2'));
  expect(root !== null && root !== 'other' && demo.facts(root, ticket('2'))).toEqual({
    subject: 'Subject 2',
    requester: 'Rita 2',
    status: { label: 'On hold', status: 'on_hold', since: hour(4) },
    service: 'Printing',
    location: '3rd floor',
    tags: ['printer', 'toner'],
    openedAt: hour(1),
    updatedAt: hour(5),
    lastPublicUpdateAt: hour(2),
    lastCustomerUpdateAt: hour(3),
    due: { next_reply: hour(6), resolution: hour(8) },
    description: 'Please\nhelp 2',
  });
});

it.each([
  ['is hidden', page(article(1, 'hidden'), article(2))],
  ['is there twice', page(article(1), article(1), article(2))],
  ['is not there', page(article(2))],
])('shows no ticket while it %s', (_why, document) => {
  expect(demo.root(document, ticket('1'))).toBeNull();
  expect(composer.open(document, ticket('1'))).toBe('missing');
});

it.each([
  ['Looked into 1', 'internal'],
  ['help 1', 'public'],
  ['Looked into 2', 'absent'],
])('finds “%s” in ticket 1: %s', async (reference, as) => {
  const root = demo.root(page(article(1), article(2, 'hidden')), ticket('1'));
  if (root === null || root === 'other') throw new Error('Not shown');
  expect(await findNote(demo, { root, ticket: ticket('1'), signal }, reference)).toBe(as);
});

describe('the composer', () => {
  const opened = (draft: string, listens = true) => {
    const document = page(article(1, 'hidden'), article(2));
    for (const form of document.querySelectorAll<HTMLElement>('form')) {
      if (listens) {
        form.querySelector('[data-mode=internal]')?.addEventListener('click', () => {
          form.dataset['mode'] = 'internal';
        });
      }
    }
    const field = document.querySelector<HTMLTextAreaElement>('[data-ticket-id="2"] textarea');
    if (field) field.value = draft;
    composer.open(document, ticket('2'));
    return { answer: composer.field(document, ticket('2')), field };
  };

  it('is switched to the internal note', () => {
    const { answer, field } = opened('');
    expect(answer).toBe(field);
  });

  it('is refused if that does not work', () => {
    expect(opened('', false).answer).toBe('public');
  });

  it('is refused while a reply is being written', () => {
    expect(opened('Dear Rita,').answer).toBe('public');
  });
});
