// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import demo from '../../../lib/helpdesks/demo.helpdesk.ts';
import { pageOf } from './snapshot.ts';

const ticket = (ticketId: string) => ({
  helpdesk: 'demo',
  site: 'http://localhost:4173',
  ticketId,
});
const { signal } = new AbortController();

const article = (id: number, more = '') => `
  <article class="ticket" data-ticket-id="${id}" ${more}>
    <h1 class="subject">Subject ${id}</h1>
    <ol class="conversation">
      <li class="entry" data-visibility="public" data-entry-id="1"><div class="body"><p>Please</p><p>help ${id}</p></div></li>
      <li class="entry" data-visibility="internal" data-entry-id="2"><div class="body">Looked into ${id}</div></li>
    </ol>
    <form class="composer" data-mode="public">
      <button type="button" role="tab" data-mode="public"></button>
      <button type="button" role="tab" data-mode="internal"></button>
      <textarea name="body"></textarea>
    </form>
    <dl class="properties">
      <dd data-field="requester">Rita ${id}</dd>
      <dd data-field="status" data-value="on_hold"><span>On hold</span></dd>
      <dd data-field="opened"><time datetime="2026-11-23T08:00:00Z">today</time></dd>
    </dl>
  </article>`;
const page = (...articles: readonly string[]) =>
  pageOf(`<html data-product="relay-desk"><main>${articles.join('')}</main></html>`);

it('reads the one ticket that the address names, of several in the page', () => {
  const two = page(article(1, 'hidden'), article(2));
  const root = demo.root(two, ticket('2'));
  expect(root && demo.facts(root, ticket('2'))).toEqual({
    subject: 'Subject 2',
    requester: 'Rita 2',
    status: { label: 'On hold', status: 'on_hold' },
    openedAt: Date.UTC(2026, 10, 23, 8),
    description: 'Please\nhelp 2',
  });
});

it.each([
  ['is hidden', page(article(1, 'hidden'), article(2))],
  ['is there twice', page(article(1), article(1), article(2))],
  ['is not there', page(article(2))],
])('shows no ticket while it %s', (_why, document) => {
  expect(demo.root(document, ticket('1'))).toBeNull();
  expect(demo.note.open(document, ticket('1'))).toBe('missing');
});

it.each([
  ['Looked into 1', 'internal'],
  ['help 1', 'public'],
  ['Looked into 2', 'absent'],
])('finds “%s” in ticket 1: %s', async (reference, as) => {
  const root = demo.root(page(article(1), article(2, 'hidden')), ticket('1'));
  expect(root && (await demo.findNote(root, ticket('1'), reference, signal))).toBe(as);
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
    demo.note.open(document, ticket('2'));
    return { answer: demo.note.field(document, ticket('2')), field };
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
