// @vitest-environment happy-dom
// @vitest-environment-options {"settings":{"enableIframePageLoading":true}}
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { startSession, type Session } from '../../../lib/page/session.ts';
import { fakeBackground, place, type FakeBackground } from './fake-background.ts';

const note = {
  text: 'Handoff\n\nBT-7K2M',
  html: '<p>Handoff</p><p>BT-7K2M</p>',
  reference: 'BT-7K2M',
};

const article = (id: number) => `<article class="ticket" data-ticket-id="${id}">
  <h1 class="subject">Subject ${id}</h1><ol class="conversation"></ol>
  <form class="composer" data-mode="internal"><textarea name="body"></textarea></form></article>`;

let background: FakeBackground = fakeBackground();
let session: Session | null = null;
const moves = new EventTarget();

/** The demo helpdesk at one of its addresses, showing tickets. */
function show(path: string, ...ids: readonly number[]): void {
  history.pushState(null, '', path);
  document.documentElement.dataset['product'] = 'relay-desk';
  document.body.innerHTML = `<main>${ids.map(article).join('')}</main>`;
}
const start = () => (session = startSession(window, background.connect));
const pass = (ms = 0) => vi.advanceTimersByTimeAsync(ms);
const move = async (path: string, ...ids: readonly number[]) => {
  show(path, ...ids);
  moves.dispatchEvent(new Event('currententrychange'));
  await pass(1_000);
};
const panels = () => document.querySelectorAll('baton-panel');

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
  vi.stubGlobal('navigation', moves);
  vi.stubGlobal('requestIdleCallback', (work: () => void) => setTimeout(work));
  vi.spyOn(document, 'hasFocus').mockReturnValue(true);
  background = fakeBackground();
});

afterEach(() => {
  session?.end();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  vi.useRealTimers();
});

describe('a page that shows a ticket', () => {
  beforeEach(async () => {
    show('/tickets/1', 1);
    start();
    await pass();
  });

  it('is reported once, gets its panel and tells of presence', async () => {
    await pass(5_000);
    expect(background.sent.look).toEqual([
      {
        helpdesk: 'demo',
        format: 'markdown',
        record: {
          helpdesk: 'demo',
          site: location.origin,
          ticketId: '1',
          url: location.href,
          facts: { subject: 'Subject 1' },
        },
      },
    ]);
    expect(panels()).toHaveLength(1);
    expect(background.sent.presence.map(({ inFront }) => inFront)).toEqual([true]);
  });

  it('shows the page no more than an empty element', () => {
    expect(panels()[0]?.shadowRoot).toBeNull();
    expect(panels()[0]?.childNodes).toHaveLength(0);
  });

  it('is reported again when its facts change, and not otherwise', async () => {
    const heading = document.querySelector('h1');
    heading?.append('!');
    await pass(1_000);
    heading?.setAttribute('title', 'new');
    document.querySelector('textarea')?.insertAdjacentHTML('afterend', '<p>typing</p>');
    await pass(1_000);
    expect(background.sent.look.map(({ record }) => record?.facts.subject)).toEqual([
      'Subject 1',
      'Subject 1!',
    ]);
  });

  it('looks at a page that rewrites itself all the time four times a second at most', async () => {
    const read = vi.spyOn(document, 'createTreeWalker');
    const heading = document.querySelector('h1');
    for (let frame = 0; frame < 60; frame += 1) {
      if (heading) heading.textContent = `Frame ${frame}`;
      await pass(16);
    }
    expect(background.sent.look.length).toBeLessThanOrEqual(6);
    expect(read.mock.calls.length).toBeLessThan(60);
  });

  it('is left: the panel goes, and the agent is no longer at the ticket', async () => {
    await move('/tickets');
    expect(background.looks()).toEqual(['1', null]);
    expect(panels()).toHaveLength(0);
    expect(background.sent.presence.at(-1)).toMatchObject({ inFront: false });
    expect(vi.getTimerCount()).toBe(0);
  });

  it('gives way to another one', async () => {
    await move('/tickets/2', 2);
    expect(background.looks()).toEqual(['1', '2']);
    expect(panels()).toHaveLength(1);
  });

  it('stays when only the rest of the address changes', async () => {
    history.pushState(null, '', '/tickets/1?tab=notes');
    moves.dispatchEvent(new Event('navigatesuccess'));
    await pass(1_000);
    expect(background.looks()).toEqual(['1']);
  });

  it('is looked at again on demand', async () => {
    await background.commands?.lookAgain(null);
    await pass();
    expect(background.looks()).toEqual(['1', '1']);
    expect(panels()).toHaveLength(1);
  });

  it('is left without a trace when the site is disabled', async () => {
    await background.commands?.leave(null);
    const before = JSON.stringify(background.sent);
    await move('/tickets/2', 2);
    window.dispatchEvent(new Event('focus'));
    await pass(60_000);
    expect(panels()).toHaveLength(0);
    expect(background.commands).toBeNull();
    expect(session?.alive()).toBe(false);
    expect(JSON.stringify(background.sent)).toBe(before);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('F15 an update of the extension ends it quietly', async () => {
    background.alive = false;
    await pass(10_000);
    expect(panels()).toHaveLength(0);
    expect(session?.alive()).toBe(false);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('F35 a page that removes the panel gets it back, and is left alone after a few times', async () => {
    const seen = [];
    for (let time = 0; time < 6; time += 1) {
      panels()[0]?.remove();
      await pass(10);
      seen.push(panels().length);
    }
    expect(seen).toEqual([1, 1, 1, 0, 0, 0]);
  });

  it('keeps the place where the agent drags the panel', () => {
    const placed = background.commands?.drag({ dx: -5_000, dy: -5_000, done: true });
    expect(placed).toMatchObject({ collapsed: true, corner: 'top-left', offset: { x: 0, y: 0 } });
    expect(background.commands?.place(place)).toBeNull();
  });
});

describe('a ticket that comes late', () => {
  it('is waited for', async () => {
    show('/tickets/1');
    start();
    await pass(2_000);
    expect(background.looks()).toEqual([null]);
    show('/tickets/1', 1);
    await pass(200);
    expect(background.looks()).toEqual([null, '1']);
  });

  it('is given up after a while', async () => {
    show('/tickets/1');
    start();
    await pass(20_000);
    expect(vi.getTimerCount()).toBe(0);
  });
});

it('a page that is no ticket costs one report and nothing else', async () => {
  show('/tickets');
  start();
  await pass(60_000);
  await move('/tickets?queue=Network');
  expect(background.looks()).toEqual([null]);
  expect(background.sent.presence).toEqual([]);
  expect(vi.getTimerCount()).toBe(0);
});

it('a ticket that the background wants no panel for gets none', async () => {
  background.orders = { panel: null };
  show('/tickets/1', 1);
  start();
  await pass(1_000);
  expect(panels()).toHaveLength(0);
  expect(background.sent.presence).toEqual([]);
});

describe('a note', () => {
  const field = () => document.querySelector('textarea');

  it('is put into the composer at the agent’s click', async () => {
    show('/tickets/1', 1);
    start();
    await pass();
    const outcome = background.commands?.insert({ note });
    await pass(1_000);
    expect(await outcome).toBe('inserted');
    expect(field()?.value).toBe(note.text);
  });

  it('that was ordered on the page before is put in once, and reported', async () => {
    background.orders = { insert: note };
    show('/tickets/1', 1);
    start();
    await pass(1_000);
    await background.commands?.lookAgain(null);
    await pass(1_000);
    expect(field()?.value).toBe(note.text);
    expect(background.sent.noteInserted).toEqual([{ reference: 'BT-7K2M', outcome: 'inserted' }]);
  });

  it.each([
    ['public', 'composer_public'],
    ['gone', 'composer_missing'],
  ])('finds a composer that is %s: %s', async (state, expected) => {
    show('/tickets/1', 1);
    const form = document.querySelector<HTMLElement>('form');
    if (state === 'gone') form?.remove();
    else if (form) form.dataset['mode'] = state;
    start();
    await pass();
    const outcome = background.commands?.insert({ note });
    await pass(10_000);
    expect(await outcome).toBe(expected);
    expect(field()?.value ?? '').toBe('');
  });

  it('has nowhere to go on a page without a ticket', async () => {
    show('/tickets');
    start();
    await pass();
    expect(await background.commands?.insert({ note })).toBe('composer_missing');
  });

  it.each(['internal', 'public'])(
    'that is awaited is reported once when it arrives as %s',
    async (as) => {
      show('/tickets/1', 1);
      start();
      await pass();
      const awaited = ['BT-7K2M'];
      background.orders = { awaited };
      await background.commands?.awaited({ references: awaited });
      await pass(1_000);
      expect(background.sent.noteSeen).toEqual([]);
      const entry = `<li class="entry" data-visibility="${as}"><div class="body">BT-7K2M</div></li>`;
      document.querySelector('ol')?.insertAdjacentHTML('beforeend', entry);
      await pass(1_000);
      document.querySelector('ol')?.insertAdjacentHTML('beforeend', entry);
      await pass(1_000);
      expect(background.sent.noteSeen).toEqual([{ reference: 'BT-7K2M', as }]);
    },
  );
});
