// @vitest-environment happy-dom
// @vitest-environment-options {"settings":{"enableIframePageLoading":true}}
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { move, moves, panels, pass, show, start, onDemoPage, world } from './demo-page.ts';
import { place } from './fake-background.ts';

onDemoPage();

const note = {
  text: 'Handoff\n\nBT-7K2M',
  html: '<p>Handoff</p><p>BT-7K2M</p>',
  reference: 'BT-7K2M',
};

describe('a page that shows a ticket', () => {
  beforeEach(async () => {
    show('/tickets/1', 1);
    start();
    await pass();
  });

  it('is reported once, gets its panel and tells of presence', async () => {
    await pass(5_000);
    expect(world.background.sent.look).toEqual([
      {
        helpdesk: 'demo',
        format: 'markdown',
        degraded: false,
        insertable: 'yes',
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
    expect(world.background.sent.presence.map(({ inFront }) => inFront)).toEqual([true]);
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
    expect(world.background.sent.look.map(({ record }) => record?.facts.subject)).toEqual([
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
    expect(world.background.sent.look.length).toBeLessThanOrEqual(6);
    expect(read.mock.calls.length).toBeLessThan(60);
  });

  it('is left: the panel goes, and the agent is no longer at the ticket', async () => {
    await move('/tickets');
    expect(world.background.looks()).toEqual(['1', null]);
    expect(panels()).toHaveLength(0);
    expect(world.background.sent.presence.at(-1)).toMatchObject({ inFront: false });
    expect(vi.getTimerCount()).toBe(0);
  });

  it('gives way to another one', async () => {
    await move('/tickets/2', 2);
    expect(world.background.looks()).toEqual(['1', '2']);
    expect(panels()).toHaveLength(1);
  });

  it('stays when only the rest of the address changes', async () => {
    history.pushState(null, '', '/tickets/1?tab=notes');
    moves.dispatchEvent(new Event('navigatesuccess'));
    await pass(1_000);
    expect(world.background.looks()).toEqual(['1']);
  });

  it('is looked at again on demand', async () => {
    await world.background.commands?.lookAgain(null);
    await pass();
    expect(world.background.looks()).toEqual(['1', '1']);
    expect(panels()).toHaveLength(1);
  });

  it('is left without a trace when the site is disabled', async () => {
    await world.background.commands?.leave(null);
    const before = JSON.stringify(world.background.sent);
    await move('/tickets/2', 2);
    window.dispatchEvent(new Event('focus'));
    await pass(60_000);
    expect(panels()).toHaveLength(0);
    expect(world.background.commands).toBeNull();
    expect(world.session?.alive()).toBe(false);
    expect(JSON.stringify(world.background.sent)).toBe(before);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('F15 an update of the extension ends it quietly', async () => {
    world.background.alive = false;
    await pass(10_000);
    expect(panels()).toHaveLength(0);
    expect(world.session?.alive()).toBe(false);
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
    const placed = world.background.commands?.drag({ dx: -5_000, dy: -5_000, done: true });
    expect(placed).toMatchObject({ collapsed: true, corner: 'top-left', offset: { x: 0, y: 0 } });
    expect(world.background.commands?.place(place)).toBeNull();
  });
});

describe('a ticket that comes late', () => {
  it('is waited for', async () => {
    show('/tickets/1');
    start();
    await pass(2_000);
    expect(world.background.looks()).toEqual([null]);
    show('/tickets/1', 1);
    await pass(200);
    expect(world.background.looks()).toEqual([null, '1']);
  });

  it('is known by its number alone when its page is not what it was', async () => {
    show('/tickets/1');
    start();
    await pass(20_000);
    expect(world.background.looks()).toEqual([null, '1']);
    expect(world.background.sent.look.at(-1)).toMatchObject({
      degraded: true,
      record: { facts: {} },
    });
    expect(panels()).toHaveLength(1);
    await expect(world.background.commands?.insert({ note })).resolves.toBe('composer_missing');
  });

  it('is read as soon as its page can be', async () => {
    show('/tickets/1');
    start();
    await pass(20_000);
    show('/tickets/1', 1);
    await pass(11_000);
    expect(world.background.sent.look.at(-1)).toMatchObject({
      degraded: false,
      record: { facts: { subject: 'Subject 1' } },
    });
  });

  it('is none where the page asks to sign in', async () => {
    show('/tickets/1');
    document.body.innerHTML = '<form><input type="password"></form>';
    start();
    await pass(20_000);
    expect(world.background.looks()).toEqual([null]);
    expect(vi.getTimerCount()).toBe(0);
  });
});

it('a page that is no ticket costs one report and nothing else', async () => {
  show('/tickets');
  start();
  await pass(60_000);
  await move('/tickets?queue=Network');
  expect(world.background.looks()).toEqual([null]);
  expect(world.background.sent.presence).toEqual([]);
  expect(vi.getTimerCount()).toBe(0);
});

it('a ticket that the background wants no panel for gets none', async () => {
  world.background.orders = { panel: null };
  show('/tickets/1', 1);
  start();
  await pass(1_000);
  expect(panels()).toHaveLength(0);
  expect(world.background.sent.presence).toEqual([]);
});
