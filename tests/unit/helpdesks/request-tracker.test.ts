// @vitest-environment happy-dom
// @vitest-environment-options {"settings":{"enableIframePageLoading":true,"handleDisabledFileLoadingAsSuccess":true}}
import { afterEach, describe, expect, it, vi } from 'vitest';
import requestTracker from '../../../lib/helpdesks/request-tracker.helpdesk.ts';
import { findNote } from '../../../lib/page/conversation.ts';
import { knownComposer, answered, pageOf, snapshot } from './snapshot.ts';

const composer = knownComposer(requestTracker);

const ticket = { helpdesk: 'request-tracker', site: 'https://help.example/rt', ticketId: '1' };
const { signal } = new AbortController();

/** Stands in for the server's REST interface. */
function answering(answers: Readonly<Record<string, unknown>>, status = 200) {
  const asked: string[] = [];
  vi.stubGlobal('fetch', (address: string) => {
    asked.push(address);
    const found = Object.entries(answers).find(([part]) => address.includes(part));
    return Promise.resolve(new Response(JSON.stringify(found?.[1] ?? {}), { status }));
  });
  return asked;
}

afterEach(() => vi.unstubAllGlobals());

it.each([
  ['https://help.example/Ticket/Display.html?id=12', 'https://help.example', '12'],
  ['https://help.example/rt/Ticket/Display.html?id=12', 'https://help.example/rt', '12'],
  [
    'https://help.example/rt/Ticket/Update.html?Action=Comment;id=12',
    'https://help.example/rt',
    '12',
  ],
  ['https://help.example/rt/Ticket/ModifyPeople.html?x=1&id=12#a', 'https://help.example/rt', '12'],
])('the address %s names a ticket of %s', (address, site, ticketId) => {
  expect(requestTracker.ticket(pageOf(''), new URL(address))).toEqual({
    helpdesk: 'request-tracker',
    site,
    ticketId,
  });
});

describe('facts from REST', () => {
  const root = document.body;
  const item = {
    id: '1',
    Subject: 'VPN',
    Status: 'stalled',
    Queue: { Name: 'Service Desk' },
    Owner: { Name: 'agent', RealName: 'Alex Agent' },
    Requestor: [{ id: 'rita', RealName: 'Rita Requester' }, { id: 'zoe' }],
    Created: '2026-11-23T07:53:03Z',
    LastUpdated: '1970-01-01T00:00:00Z',
    CustomFields: [{ name: 'Category', values: ['Network'] }],
  };

  it('have times in UTC, words without translation, and no date that is not set', async () => {
    const asked = answering({ '/tickets?': { items: [item] } });
    expect(await requestTracker.fetchFacts?.(root, ticket, signal)).toEqual({
      subject: 'VPN',
      status: { label: 'stalled', status: 'pending' },
      group: 'Service Desk',
      assignee: 'Alex Agent',
      requester: 'Rita Requester, zoe',
      category: 'Network',
      openedAt: Date.UTC(2026, 10, 23, 7, 53, 3),
    });
    expect(asked).toHaveLength(2);
    for (const address of asked)
      expect(address).toMatch(/^https:\/\/help\.example\/rt\/REST\/2\.0\//);
  });

  it.each([
    ['another ticket', { items: [{ ...item, id: '2' }] }],
    ['two tickets', { items: [item, item] }],
    ['none', { items: [] }],
    ['something else', { message: 'hello' }],
    ['wrong kinds of values', { items: [{ id: 1, Subject: 7, Created: {}, Status: null }] }],
  ])('are unknown when it answers with %s', async (_what, answer) => {
    answering({ '/tickets?': answer });
    expect(await requestTracker.fetchFacts?.(root, ticket, signal)).toEqual({});
  });

  it('keep a status of the site’s own as a label', async () => {
    answering({ '/tickets?': { items: [{ id: '1', Status: 'constructor' }] } });
    const facts = await requestTracker.fetchFacts?.(root, ticket, signal);
    expect(facts).toEqual({ status: { label: 'constructor' } });
  });

  it('reject when nobody is signed in', async () => {
    answering({}, 401);
    await expect(requestTracker.fetchFacts?.(root, ticket, signal)).rejects.toBeInstanceOf(Error);
  });
});

describe('who wrote last', () => {
  const hour = (at: number) => Date.UTC(2026, 10, 23, at);
  let id = 51;
  const entry = (Type: string, by: string, at: number, NewValue = '') => ({
    id: String(id++),
    Type,
    NewValue,
    Creator: { id: by, type: 'user' },
    Created: new Date(hour(at)).toISOString().replace('.000', ''),
  });
  const opening = entry('Create', 'rita', 8);
  const ticketOf = (parts: object) => ({
    items: [{ id: '1', Requestor: [{ id: 'rita', RealName: 'Rita Requester' }], ...parts }],
  });
  const people = {
    '/user/agent': { Name: 'agent', Privileged: 1 },
    '/user/carl': { Name: 'carl', Privileged: 0 },
  };
  const read = (items: readonly object[], parts: object = {}) => {
    const asked = answering({
      '/tickets?': ticketOf(parts),
      '/transactions?': { items },
      ...people,
    });
    return { asked, facts: requestTracker.fetchFacts?.(document.body, ticket, signal) };
  };

  it.each<[string, readonly object[], object]>([
    ['nobody but the requester', [opening], { lastCustomerUpdateAt: hour(8) }],
    [
      'the desk, then the requester',
      [opening, entry('Correspond', 'agent', 9), entry('Correspond', 'rita', 10)],
      { lastPublicUpdateAt: hour(9), lastCustomerUpdateAt: hour(10) },
    ],
    [
      'somebody in copy, who is not the desk',
      [opening, entry('Correspond', 'agent', 9), entry('Correspond', 'carl', 11)],
      { lastPublicUpdateAt: hour(9), lastCustomerUpdateAt: hour(8) },
    ],
    [
      'somebody who can’t be looked up: then it stays open',
      [opening, entry('Correspond', 'agent', 9), entry('Correspond', 'gone', 11)],
      { lastCustomerUpdateAt: hour(8) },
    ],
    [
      'the desk, who opened it for the requester',
      [entry('Create', 'agent', 8), entry('Correspond', 'agent', 9)],
      { lastPublicUpdateAt: hour(9) },
    ],
    ['nobody that the page may know of', [], {}],
  ])('is %s', async (_who, items, expected) => {
    const facts = await read(items).facts;
    expect(facts).toEqual({ requester: 'Rita Requester', ...expected });
  });

  it('is told by the entries as a real server gives them', async () => {
    answering({
      '/tickets?': ticketOf({ Status: 'open' }),
      '/transactions?': JSON.parse(answered('request-tracker-2026-11-23-transactions.json')),
      ...people,
    });
    expect(await requestTracker.fetchFacts?.(document.body, ticket, signal)).toEqual({
      requester: 'Rita Requester',
      status: { label: 'open', status: 'open', since: Date.parse('2026-11-23T15:20:30Z') },
      lastPublicUpdateAt: Date.parse('2026-11-23T15:20:30Z'),
      lastCustomerUpdateAt: Date.parse('2026-11-23T15:50:30Z'),
    });
  });

  it('is asked of the entries that the requester can read', () => {
    const { asked } = read([opening]);
    const query = new URL(asked.find((address) => address.includes('/transactions?')) ?? '')
      .searchParams;
    expect(query.get('query')).toBe(
      "ObjectType='RT::Ticket' AND ObjectId=1 AND (Type='Create' OR Type='Correspond' OR Type='Status')",
    );
    expect(query.get('order')).toBe('DESC');
  });

  it.each<[string, readonly object[], object]>([
    [
      'its last change',
      [opening, entry('Status', 'RT_System', 9, 'open'), entry('Status', 'agent', 10, 'stalled')],
      { label: 'stalled', status: 'pending', since: hour(10) },
    ],
    ['the opening, before any change', [opening], { since: hour(8) }],
    [
      'unknown, if the last change led elsewhere',
      [opening, entry('Status', 'agent', 9, 'open')],
      {},
    ],
  ])('the status is there since %s', async (_since, items, expected) => {
    const { facts } = read(items, { Status: 'stalled' });
    expect((await facts)?.status).toEqual({ label: 'stalled', status: 'pending', ...expected });
  });

  it('a due date that is set is when it has to be resolved', async () => {
    const { facts } = read([], { Due: '2026-11-24T12:00:00Z' });
    expect((await facts)?.due).toEqual({ resolution: Date.UTC(2026, 10, 24, 12) });
    expect((await read([], { Due: '1970-01-01T00:00:00Z' }).facts)?.due).toBeUndefined();
  });
});

describe('a note in the history', () => {
  const page = pageOf(snapshot('request-tracker-2026-11-23-display'));
  const find = (reference: string) =>
    findNote(requestTracker, { root: page.body, ticket, signal }, reference);

  it.each([
    ['Comment', 'internal'],
    ['Correspond', 'public'],
    ['EmailRecord', 'absent'],
  ])('is told by REST: %s is %s', async (Type, as) => {
    const entries = [...page.querySelectorAll('[data-transaction-id]')].map((entry) => ({
      id: entry.getAttribute('data-transaction-id'),
      Type: entry.textContent?.includes('Not yet checked') ? Type : 'Create',
    }));
    answering({ '/transactions?': { items: entries } });
    expect(await find('Not yet checked:  gateway log')).toBe(as);
  });

  it('that is not there needs no request', async () => {
    const asked = answering({});
    expect(await find('BT-7K2M')).toBe('absent');
    expect(asked).toEqual([]);
  });
});

describe('the composer', () => {
  const page = (name: string) => pageOf(snapshot(`request-tracker-2026-11-23-${name}`));

  it('is on a page of its own', () => {
    expect(composer.open(page('display'), ticket)).toEqual({
      goTo: 'https://help.example/rt/Ticket/Update.html?Action=Comment&id=1',
    });
    expect(composer.open(page('comment'), ticket)).toBe('here');
  });

  it('takes a comment, when its rich editor is there', () => {
    const comment = page('comment');
    expect(composer.field(comment, ticket)).toHaveProperty('id', 'UpdateContent');
    comment.querySelector('#cke_UpdateContent')?.remove();
    expect(composer.field(comment, ticket)).toBe('not_ready');
    // The agent has turned the rich editor off.
    comment.querySelector('[name="UpdateContentType"]')?.remove();
    expect(composer.field(comment, ticket)).toHaveProperty('id', 'UpdateContent');
  });

  it('is refused when it goes to the requester, and when that is in doubt', () => {
    expect(composer.field(page('reply'), ticket)).toBe('public');
    const doubtful = page('comment');
    doubtful.querySelector('.messagebox-container')?.classList.remove('action-private');
    expect(composer.field(doubtful, ticket)).toBe('public');
  });

  it('of another ticket is not this one’s', () => {
    const other = { ...ticket, ticketId: '2' };
    expect(composer.field(page('comment'), other)).toBe('missing');
  });
});
