// @vitest-environment happy-dom
// @vitest-environment-options {"settings":{"enableIframePageLoading":true}}
import { beforeEach, describe, expect, it, vi } from 'vitest';
import demo from '../../../lib/helpdesks/demo.helpdesk.ts';
import { offer } from '../../../lib/page/loaded.ts';
import { move, pass, show, start, onDemoPage, world } from './demo-page.ts';

onDemoPage();

const note = {
  text: 'Handoff\n\nBT-7K2M',
  html: '<p>Handoff</p><p>BT-7K2M</p>',
  reference: 'BT-7K2M',
};

describe('what REST says of a ticket', () => {
  /** The demo helpdesk with an API that answers as it stands now. */
  let group = 'Service Desk';
  let asked = 0;
  const withApi = {
    ...demo,
    fetchFacts: () => {
      asked += 1;
      return Promise.resolve({ group });
    },
  };
  const groups = () => world.background.sent.look.map(({ record }) => record?.facts.group);

  beforeEach(async () => {
    [group, asked] = ['Service Desk', 0];
    offer(withApi);
    show('/tickets/1', 1);
    start();
    await pass(100);
  });

  it('is asked again while the agent looks at it, so that a reassignment is seen', async () => {
    group = 'Network';
    await pass(70_000);
    expect(groups()).toEqual(['Service Desk', 'Network']);
    expect(asked).toBe(2);
  });

  it('is not asked again where it did not answer', async () => {
    offer({
      ...demo,
      fetchFacts: () => {
        asked += 1;
        return Promise.reject(new Error('Unauthorized'));
      },
    });
    await world.background.commands?.lookAgain?.(null);
    await pass(100);
    asked = 0;
    await move('/tickets/2', 2);
    await pass(200_000);
    expect(asked).toBe(1);
  });

  it('is asked again soon after the page has changed, and not with every change', async () => {
    await pass(20_000);
    group = 'Network';
    for (let change = 0; change < 5; change += 1) {
      document.querySelector('h1')?.append('!');
      await pass(1_000);
    }
    expect(groups().at(-1)).toBe('Network');
    expect(asked).toBe(2);
  });
});

describe('a page that no loaded helpdesk knows', () => {
  it('is asked about when it comes, and not again while it stays as it is', async () => {
    globalThis.batonHelpdesks = [];
    show('/tickets/1', 1);
    start();
    await pass(60_000);
    expect(world.background.sent.recognise).toHaveLength(1);
    expect(world.background.looks()).toEqual([null]);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('is asked about again, twice at most, when it was drawn late', async () => {
    globalThis.batonHelpdesks = [];
    show('/tickets/1', 1);
    start();
    for (let second = 0; second < 60; second += 1) {
      document.body.append(document.createElement('p'));
      await pass(1_000);
    }
    expect(world.background.sent.recognise).toHaveLength(3);
  });

  it('is asked of nobody when its helpdesk’s script runs soon after the session', async () => {
    globalThis.batonHelpdesks = [];
    show('/tickets/1', 1);
    globalThis.batonSession = start();
    await pass(200);
    offer(demo);
    await pass(60_000);
    expect(world.background.sent.recognise).toEqual([]);
    expect(world.background.looks()).toEqual([null, '1']);
  });

  it('is looked at when its helpdesk’s script comes', async () => {
    globalThis.batonHelpdesks = [];
    show('/tickets/1', 1);
    globalThis.batonSession = start();
    await pass(400);
    offer(demo);
    await pass(100);
    expect(world.background.looks()).toEqual([null, '1']);
    await pass(60_000);
    expect(world.background.sent.recognise).toHaveLength(1);
  });
});

describe('a note', () => {
  const field = () => document.querySelector('textarea');

  it('is put into the composer at the agent’s click', async () => {
    show('/tickets/1', 1);
    start();
    await pass();
    const outcome = world.background.commands?.insert({ note });
    await pass(1_000);
    expect(await outcome).toBe('inserted');
    expect(field()?.value).toBe(note.text);
  });

  it('that was ordered on the page before is put in once, and reported', async () => {
    world.background.orders = { insert: note };
    show('/tickets/1', 1);
    start();
    await pass(1_000);
    await world.background.commands?.lookAgain(null);
    await pass(1_000);
    expect(field()?.value).toBe(note.text);
    expect(world.background.sent.noteInserted).toEqual([
      { reference: 'BT-7K2M', outcome: 'inserted' },
    ]);
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
    const outcome = world.background.commands?.insert({ note });
    await pass(10_000);
    expect(await outcome).toBe(expected);
    expect(field()?.value ?? '').toBe('');
  });

  it('has nowhere to go on a page without a ticket', async () => {
    show('/tickets');
    start();
    await pass();
    expect(await world.background.commands?.insert({ note })).toBe('composer_missing');
  });

  it.each(['internal', 'public'])(
    'that is awaited is reported once when it arrives as %s',
    async (as) => {
      show('/tickets/1', 1);
      start();
      await pass();
      const awaited = ['BT-7K2M'];
      world.background.orders = { awaited };
      await world.background.commands?.awaited({ references: awaited });
      await pass(1_000);
      expect(world.background.sent.noteSeen).toEqual([]);
      const entry = `<li class="entry" data-visibility="${as}"><div class="body">BT-7K2M</div></li>`;
      document.querySelector('ol')?.insertAdjacentHTML('beforeend', entry);
      await pass(1_000);
      document.querySelector('ol')?.insertAdjacentHTML('beforeend', entry);
      await pass(1_000);
      expect(world.background.sent.noteSeen).toEqual([{ reference: 'BT-7K2M', as }]);
    },
  );
});
