// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import text from '../../../docs/marking-up.md?raw';
import marked from '../../../lib/helpdesks/marked.helpdesk.ts';
import { textIn } from '../../../lib/page/conversation.ts';
import { pageOf } from '../helpdesks/snapshot.ts';

const [, html = ''] = /^```html\n(.*?)^```$/ms.exec(text) ?? [];
const url = new URL('https://desk.example/any/address');

it('what the document marks up is read as it tells', () => {
  const page = pageOf(html);
  expect(marked.product.recognise(page, url)).toBe(true);
  const ticket = marked.ticket(page, url);
  expect(ticket).toEqual({ helpdesk: 'marked', site: 'https://desk.example', ticketId: '4711' });
  const root = ticket && marked.root(page, ticket);
  if (!ticket || !root || root === 'other') throw new Error('The example shows no ticket');
  expect(marked.facts(root, ticket)).toEqual({
    subject: 'VPN drops every five minutes',
    requester: 'Rita Requester',
    status: { label: 'Waiting for the customer', status: 'pending' },
    openedAt: Date.parse('2026-11-20T08:00:00Z'),
    agent: 'Alex Agent',
  });
});

it('entries and the note field of the example are what they say', async () => {
  const page = pageOf(html);
  const ticket = marked.ticket(page, url);
  const root = ticket && marked.root(page, ticket);
  if (!ticket || !root || root === 'other') throw new Error('The example shows no ticket');
  const entries = await marked.conversation(root, ticket, new AbortController().signal);
  expect(entries.map(({ visibility, from }) => `${visibility} ${from}`)).toEqual([
    'public requester',
    'internal desk',
  ]);
  expect(entries.map(textIn)).toEqual([
    'Since this morning the VPN drops.',
    'Gateway log shows timeouts.',
  ]);
  if (typeof marked.note === 'string') throw new Error('Notes are written here');
  expect(marked.note.field(page, ticket)).toBe(page.querySelector('textarea'));
  page.querySelector('textarea')?.setAttribute('data-baton-note', 'public');
  expect(marked.note.field(page, ticket)).toBe('public');
});

it('names every attribute that is read', () => {
  for (const name of [
    'desk',
    'ticket',
    'field',
    'value',
    'entry',
    'from',
    'at',
    'body',
    'note',
    'open-note',
  ]) {
    expect(text).toContain(`\`data-baton-${name}\``);
  }
});
