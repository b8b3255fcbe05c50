// @vitest-environment happy-dom
// @vitest-environment-options {"settings":{"enableIframePageLoading":true,"handleDisabledFileLoadingAsSuccess":true}}
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import redmine from '../../../lib/helpdesks/redmine.helpdesk.ts';
import { findNote } from '../../../lib/page/conversation.ts';
import { knownComposer, answered, pageOf, snapshot } from './snapshot.ts';

const composer = knownComposer(redmine);

const ticket = { helpdesk: 'redmine', site: 'https://help.example', ticketId: '1' };
const { signal } = new AbortController();
let page = pageOf('');
beforeEach(() => {
  page = pageOf(snapshot('redmine-2026-11-23-show'));
});
afterEach(() => vi.unstubAllGlobals());

const element = (selector: string): HTMLElement => {
  const found = page.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`no ${selector}`);
  return found;
};
const root = () => element('#content');

it.each([
  ['https://help.example/issues/12', 'https://help.example'],
  ['https://help.example/redmine/issues/12/edit', 'https://help.example/redmine'],
])('the address %s names a ticket of %s', (address, site) => {
  expect(redmine.ticket(page, new URL(address))).toEqual({
    helpdesk: 'redmine',
    site,
    ticketId: '12',
  });
});

it.each([
  ['New', 'new'],
  ['Feedback', 'pending'],
  ['Resolved', 'solved'],
  ['Closed', 'closed'],
  ['Rejected', 'closed'],
  ['In Bearbeitung', undefined],
  ['toString', undefined],
])('the status %s is %s to a policy', (label, status) => {
  element('.status.attribute .value').textContent = label;
  expect(redmine.facts(root(), ticket).status).toEqual(status ? { label, status } : { label });
});

/** A feed as Redmine sends it: one entry per id, an hour apart. */
const feed = (...ids: readonly string[]) =>
  `<feed xmlns="http://www.w3.org/2005/Atom"><updated>2026-11-24T00:00:00Z</updated>${ids
    .map((id, at) => `<entry><id>${id}</id><updated>2026-11-23T0${at}:00:00Z</updated></entry>`)
    .join('')}</feed>`;
const hour = (at: number) => Date.UTC(2026, 10, 23, at);

/** Stands in for the server's feeds: that of the requester's activity, and the issue's own. */
const answering = (activity: string, issue = '') => {
  const asked: string[] = [];
  vi.stubGlobal('fetch', (address: string) => {
    asked.push(address);
    return Promise.resolve(new Response(address.includes('/activity.atom') ? activity : issue));
  });
  return asked;
};
const fetched = () => redmine.fetchFacts?.(root(), ticket, signal);

describe('when it was opened', () => {
  it('is told by the feed of the requester’s activity, and never by JSON', async () => {
    const asked = answering(
      feed('https://help.example/issues/1#change-9', 'https://help.example/issues/1'),
    );
    expect(await fetched()).toMatchObject({ openedAt: hour(1) });
    expect(asked).toHaveLength(2);
    expect(asked[0]).toMatch(/\/projects\/service-desk\/activity\.atom\?show_issues=1&user_id=7$/);
    expect(asked[1]).toBe('https://help.example/issues/1.atom');
  });

  it.each([
    ['only later entries', feed('https://help.example/issues/1#change-9')],
    ['other tickets', feed('https://help.example/issues/11', 'https://help.example/issues/21')],
    ['a page to sign in', '<!doctype html><p>Login'],
  ])('stays unknown when the feed has %s', async (_what, body) => {
    answering(body);
    expect(await fetched()).toEqual({});
  });

  it('is asked of nobody when the requester is unknown', async () => {
    const asked = answering('');
    element('p.author a.user').remove();
    expect(await fetched()).toEqual({});
    expect(asked.filter((address) => address.includes('/activity.atom'))).toEqual([]);
  });
});

describe('who wrote last', () => {
  // Entries 1 and 3 are Alex's, 2 is Rita's, 3 is private.
  const times = feed(
    'https://help.example/issues/1?journal_id=1',
    'https://help.example/issues/1?journal_id=2',
    'https://help.example/issues/1?journal_id=3',
  );

  it('is told by the issue’s own feed; a private note is for nobody outside', async () => {
    answering('', times);
    expect(await fetched()).toEqual({
      status: { label: 'In Progress', status: 'open', since: hour(0) },
      lastPublicUpdateAt: hour(0),
      lastCustomerUpdateAt: hour(1),
    });
  });

  it('is told by a feed as a real server sends it', async () => {
    answering('', answered('redmine-2026-11-23-issue.atom.xml'));
    expect(await fetched()).toEqual({
      status: { label: 'In Progress', status: 'open', since: Date.parse('2026-11-23T15:20:36Z') },
      lastPublicUpdateAt: Date.parse('2026-11-23T15:20:36Z'),
      lastCustomerUpdateAt: Date.parse('2026-11-23T15:50:36Z'),
    });
  });

  it('is the requester with the issue itself while they have added nothing', async () => {
    element('#change-2').remove();
    answering(feed('https://help.example/issues/1'), times);
    expect(await fetched()).toMatchObject({ lastCustomerUpdateAt: hour(0) });
  });

  it('is not the desk when a watcher writes', async () => {
    element('#change-1 .note-header a.user').setAttribute('href', '/users/99');
    answering('', times);
    expect(await fetched()).not.toHaveProperty('lastPublicUpdateAt');
  });

  it('stays unknown when the feed lacks an entry', async () => {
    answering('', feed('https://help.example/issues/1?journal_id=1'));
    expect(await fetched()).not.toHaveProperty('lastCustomerUpdateAt');
  });

  it('the status is there since the opening, if nobody changed it', async () => {
    element('#change-1 .details').remove();
    answering(feed('https://help.example/issues/1'), times);
    expect((await fetched())?.status).toMatchObject({ since: hour(0) });
  });

  it('a status that the entries don’t lead to has no time', async () => {
    element('.status.attribute .value').textContent = 'Feedback';
    answering(feed('https://help.example/issues/1'), times);
    expect(await fetched()).not.toHaveProperty('status');
  });
});

it.each([
  ['Not yet checked: gateway log', 'internal'],
  ['Restarting did not help.', 'public'],
  ['BT-7K2M', 'absent'],
])('finds the entry “%s”: %s', async (reference, as) => {
  expect(await findNote(redmine, { root: root(), ticket, signal }, reference)).toBe(as);
});

it('a public reply that quotes a private note does not make it public', async () => {
  element('#journal-2-notes').textContent += ' Not yet checked: gateway log';
  expect(
    await findNote(redmine, { root: root(), ticket, signal }, 'Not yet checked: gateway log'),
  ).toBe('internal');
});

it.each([
  ['textile', '/javascripts/jstoolbar/textile.js'],
  ['markdown', '/javascripts/jstoolbar/common_mark.js'],
  ['markdown', '/javascripts/jstoolbar/markdown.js'],
  ['plain', '/javascripts/application.js'],
])('writes %s when the page has %s', (format, script) => {
  page = pageOf(`<script src="${script}?1"></script>`);
  expect(composer.format(page)).toBe(format);
});

describe('the composer', () => {
  it('is shown and made private', () => {
    const shown = vi.fn<() => void>();
    element('a.icon-edit').addEventListener('click', shown);
    expect(composer.open(page, ticket)).toBe('here');
    expect(shown).toHaveBeenCalledOnce();
    expect(page.querySelector('#issue_private_notes:checked')).not.toBeNull();
    expect(composer.field(page, ticket)).toBe(element('#issue_notes'));
  });

  it('is refused while it is public', () => {
    expect(composer.field(page, ticket)).toBe('public');
  });

  it('leaves a reply public that the agent is writing', () => {
    element('#issue_notes').textContent = 'Dear Rita,';
    composer.open(page, ticket);
    expect(composer.field(page, ticket)).toBe('public');
  });

  it('is missing without the permission for private notes', () => {
    page = pageOf(snapshot('redmine-2026-11-23-show-requester'));
    expect(composer.open(page, ticket)).toBe('missing');
    expect(composer.field(page, ticket)).toBe('missing');
  });

  it('of another ticket is not this one’s', () => {
    expect(composer.open(page, { ...ticket, ticketId: '11' })).toBe('missing');
  });
});
