import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { facilityDesk } from '../helpdesks/taught/definition.ts';
import { openGallery, type Gallery } from './gallery/open.ts';

let gallery: Gallery;
let page: Page;
beforeAll(async () => {
  gallery = await openGallery();
}, 60_000);
afterAll(() => gallery.close());
afterEach(() => page.close());

const button = (name: string) => page.getByRole('button', { name, exact: true });
const sent = (type: string): Promise<readonly unknown[]> =>
  page.evaluate(
    (wanted) =>
      window.fake.messages.filter((one) => one.type === wanted).map(({ request }) => request),
    type,
  );
const acts = async (): Promise<readonly unknown[]> => (await sent('teach')).slice(1);

describe('the list of what can be taught', () => {
  it('asks for the number first, and can’t go on without it', async () => {
    page = await gallery.show('page=teach&state=begun');
    await page.getByText('Point at the number first.').waitFor();
    // By keyboard: it says that it is disabled, and stays in reach.
    await button('Check on another ticket').press('Enter');
    expect(await acts()).toEqual([]);
  });

  it('has the page pointed at', async () => {
    page = await gallery.show('page=teach&state=begun');
    await button('Point at: Subject').click();
    expect(await acts()).toEqual([{ act: { do: 'point', field: 'subject' } }]);
  });

  it('can be done without a mouse: arrows walk, Enter takes, Escape stops', async () => {
    page = await gallery.show('page=teach&state=walking');
    await page.getByText('Subject: “VPN drops every five minutes”. Enter takes it.').waitFor();
    for (const key of ['ArrowDown', 'ArrowUp', 'Enter', 'Escape']) await page.keyboard.press(key);
    expect(await acts()).toEqual(
      [{ do: 'walk', by: 1 }, { do: 'walk', by: -1 }, { do: 'take' }, { do: 'cancel' }].map(
        (act) => ({ act }),
      ),
    );
  });

  it('shows what was read, how stable that is and why', async () => {
    page = await gallery.show('page=teach&state=pointed');
    const row = page.getByRole('listitem').filter({ hasText: '#4711' });
    await row.getByText('weak').waitFor();
    expect(await row.textContent()).toContain('30/100 · only by its position');
    await button('Clear: Status').click();
    await button('Check on another ticket').click();
    expect(await acts()).toEqual([
      { act: { do: 'clear', field: 'status' } },
      { act: { do: 'check' } },
    ]);
  });

  it('takes the agent’s word that a field is never public', async () => {
    page = await gallery.show('page=teach&state=pointed');
    await page.getByLabel('What is written in this field is never public').check();
    expect(await acts()).toEqual([{ act: { do: 'never_public', on: true } }]);
  });
});

describe('the check on a second ticket', () => {
  it('saves nothing before one was seen', async () => {
    page = await gallery.show('page=teach&state=waiting');
    await page.getByText(/^Now open another ticket in this tab/).waitFor();
    await button('Save').press('Enter');
    expect(await acts()).toEqual([]);
  });

  it('shows what was read there, and saves', async () => {
    page = await gallery.show('page=teach&state=checked');
    await page.getByText('Everything was found on ticket 4812.').waitFor();
    await page.getByText('Printer on floor 3 prints blank pages').waitFor();
    await button('Save').click();
    expect(await acts()).toEqual([{ act: { do: 'save' } }]);
  });

  it('tells what wasn’t found', async () => {
    page = await gallery.show('page=teach&state=checked_in_part');
    await page.getByText(/^Not everything was found on ticket 4812/).waitFor();
    await page.getByText('not found here').waitFor();
    await page.getByText('the same as on the first ticket').waitFor();
  });
});

describe('taught helpdesks on the options page', () => {
  it('are explained where there are none', async () => {
    page = await gallery.show('page=options&state=none,empty,none');
    await page.getByText(/choose “Teach Baton this page”/).waitFor();
  });

  it('are edited as JSON; mistakes change nothing and are told with their place', async () => {
    page = await gallery.show('page=options&state=none,empty,some');
    await page.evaluate(() => {
      const finding = {
        code: 'E003',
        pointer: '/number',
        message: '"number" must be a list, but is "h1".',
        fix: 'Correct "number".',
      };
      window.fake.answers = {
        ...window.fake.answers,
        saveTaught: () => ({ definition: null, findings: [finding] }),
      };
    });
    await button('Edit Facility desk').click();
    const field = page.getByLabel('Definition (JSON)');
    expect(JSON.parse(await field.inputValue())).toEqual(facilityDesk);
    await field.fill('{"number": "h1"}');
    await button('Save').click();
    await page.getByText("This can't be used. Nothing was changed.").waitFor();
    await page.getByText('/number', { exact: true }).waitFor();
    expect(await field.inputValue()).toBe('{"number": "h1"}');
  });

  it('are renamed', async () => {
    page = await gallery.show('page=options&state=none,empty,some');
    await page.evaluate((definition) => {
      window.fake.answers = { ...window.fake.answers, saveTaught: () => ({ definition }) };
    }, facilityDesk);
    await button('Rename Facility desk').click();
    await page.getByLabel('New name').fill('House desk');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() =>
      window.fake.messages.some(({ type }) => type === 'saveTaught'),
    );
    expect(await sent('saveTaught')).toEqual([
      { text: JSON.stringify({ ...facilityDesk, name: 'House desk' }) },
    ]);
  });

  it('are removed, and are back with Undo', async () => {
    page = await gallery.show('page=options&state=none,empty,some');
    await page.evaluate((definition) => {
      window.fake.answers = {
        ...window.fake.answers,
        removeTaught: () => null,
        saveTaught: () => ({ definition }),
      };
    }, facilityDesk);
    await button('Remove Facility desk').click();
    await page.getByText('Facility desk was removed.').waitFor();
    await button('Undo').click();
    await page.getByText('Facility desk is back.').waitFor();
    expect(await sent('removeTaught')).toEqual([{ id: 'facility-desk' }]);
    expect(await sent('saveTaught')).toEqual([{ text: JSON.stringify(facilityDesk) }]);
  });

  it('of the policy can be exported, not changed', async () => {
    page = await gallery.show('page=options&state=none,empty,some');
    const row = page.getByRole('listitem').filter({ hasText: 'from the policy' });
    expect(await row.getByRole('button').allTextContents()).toEqual(['Export']);
  });
});

describe('the popup', () => {
  it.each(['unknown', 'enabled_other_page'])(
    'offers to teach what nobody knows: %s',
    async (state) => {
      page = await gallery.show(`page=popup&state=${state}`);
      await button('Teach Baton this page').waitFor();
    },
  );

  it.each(['recognised', 'enabled', 'none'])('doesn’t offer it elsewhere: %s', async (state) => {
    page = await gallery.show(`page=popup&state=${state}`);
    await page.locator('.site__title').waitFor();
    expect(await button('Teach Baton this page').count()).toBe(0);
  });
});
