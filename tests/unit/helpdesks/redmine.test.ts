// @vitest-environment happy-dom
// @vitest-environment-options {"settings":{"enableIframePageLoading":true,"handleDisabledFileLoadingAsSuccess":true}}
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import redmine from '../../../lib/helpdesks/redmine.helpdesk.ts';
import { pageOf, snapshot } from './snapshot.ts';

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

describe('when it was opened', () => {
  const feed = (...ids: readonly string[]) =>
    `<feed xmlns="http://www.w3.org/2005/Atom">${ids
      .map((id, at) => `<entry><id>${id}</id><updated>2026-11-23T0${at}:00:00Z</updated></entry>`)
      .join('')}</feed>`;
  const answering = (body: string) => {
    const asked: string[] = [];
    vi.stubGlobal('fetch', (address: string) => {
      asked.push(address);
      return Promise.resolve(new Response(body));
    });
    return asked;
  };

  it('is told by the feed of the requester’s activity, and never by JSON', async () => {
    const asked = answering(
      feed('https://help.example/issues/1#change-9', 'https://help.example/issues/1'),
    );
    expect(await redmine.fetchFacts?.(root(), ticket, signal)).toEqual({
      openedAt: Date.UTC(2026, 10, 23, 1),
    });
    expect(asked).toHaveLength(1);
    expect(asked[0]).toMatch(/\/projects\/service-desk\/activity\.atom\?show_issues=1&user_id=7$/);
  });

  it.each([
    ['only later entries', feed('https://help.example/issues/1#change-9')],
    ['other tickets', feed('https://help.example/issues/11', 'https://help.example/issues/21')],
    ['a page to sign in', '<!doctype html><p>Login'],
  ])('stays unknown when the feed has %s', async (_what, body) => {
    answering(body);
    expect(await redmine.fetchFacts?.(root(), ticket, signal)).toEqual({});
  });

  it('is asked of nobody when the requester is unknown', async () => {
    const asked = answering('');
    element('p.author a.user').remove();
    expect(await redmine.fetchFacts?.(root(), ticket, signal)).toEqual({});
    expect(asked).toEqual([]);
  });
});

it.each([
  ['Not yet checked: gateway log', 'internal'],
  ['Restarting did not help.', 'public'],
  ['BT-7K2M', 'absent'],
])('finds the entry “%s”: %s', async (reference, as) => {
  expect(await redmine.findNote(root(), ticket, reference, signal)).toBe(as);
});

it('a public reply that quotes a private note does not make it public', async () => {
  element('#journal-2-notes').textContent += ' Not yet checked: gateway log';
  expect(await redmine.findNote(root(), ticket, 'Not yet checked: gateway log', signal)).toBe(
    'internal',
  );
});

it.each([
  ['textile', '/javascripts/jstoolbar/textile.js'],
  ['markdown', '/javascripts/jstoolbar/common_mark.js'],
  ['markdown', '/javascripts/jstoolbar/markdown.js'],
  ['plain', '/javascripts/application.js'],
])('writes %s when the page has %s', (format, script) => {
  page = pageOf(`<script src="${script}?1"></script>`);
  expect(redmine.note.format(page)).toBe(format);
});

describe('the composer', () => {
  it('is shown and made private', () => {
    const shown = vi.fn<() => void>();
    element('a.icon-edit').addEventListener('click', shown);
    expect(redmine.note.open(page, ticket)).toBe('here');
    expect(shown).toHaveBeenCalledOnce();
    expect(page.querySelector('#issue_private_notes:checked')).not.toBeNull();
    expect(redmine.note.field(page, ticket)).toBe(element('#issue_notes'));
  });

  it('is refused while it is public', () => {
    expect(redmine.note.field(page, ticket)).toBe('public');
  });

  it('leaves a reply public that the agent is writing', () => {
    element('#issue_notes').textContent = 'Dear Rita,';
    redmine.note.open(page, ticket);
    expect(redmine.note.field(page, ticket)).toBe('public');
  });

  it('is missing without the permission for private notes', () => {
    page = pageOf(snapshot('redmine-2026-11-23-show-requester'));
    expect(redmine.note.open(page, ticket)).toBe('missing');
    expect(redmine.note.field(page, ticket)).toBe('missing');
  });

  it('of another ticket is not this one’s', () => {
    expect(redmine.note.open(page, { ...ticket, ticketId: '11' })).toBe('missing');
  });
});
