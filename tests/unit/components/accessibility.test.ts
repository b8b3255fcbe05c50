import { AxeBuilder } from '@axe-core/playwright';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { openGallery, type Gallery } from './gallery/open.ts';
import { dataStates, policyStates, siteStates } from './states/pages.ts';
import { panelStates } from './states/panel.ts';
import { taughtStates, teachStates } from './states/teaching.ts';

let gallery: Gallery;
beforeAll(async () => {
  gallery = await openGallery();
}, 60_000);
afterAll(() => gallery.close());

const [firstData] = Object.keys(dataStates);
const screens = [
  ...Object.keys(panelStates).map((state) => `page=panel&state=${state}`),
  ...Object.keys(siteStates).map((state) => `page=popup&state=${state}`),
  ...Object.keys(policyStates).map((state) => `page=options&state=${state},${firstData}`),
  ...Object.keys(teachStates).map((state) => `page=teach&state=${state}`),
  ...Object.keys(taughtStates).map((state) => `page=options&state=none,${firstData},${state}`),
  ...Object.keys(dataStates).map(
    (state) => `page=options&state=none,${state}&site=https://a.example/*`,
  ),
];

/** Everything that opens in place, since what is closed isn't checked. */
const openAll = async (page: Page): Promise<void> => {
  for (const name of ['Snooze', 'Not needed', 'Also tried…', "I'm not sure"]) {
    const button = page.getByRole('button', { name, exact: true });
    if ((await button.count()) > 0) await button.click();
  }
};

const openNote = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'Hand over', exact: true }).click();
  const copy = page.getByRole('button', { name: 'Copy', exact: true });
  if ((await copy.count()) > 0) await copy.click();
};

async function findings(axe: AxeBuilder): Promise<readonly string[]> {
  const { violations } = await axe.analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}

/** All rules in the light; in the dark only colours differ. */
async function check(page: Page): Promise<void> {
  // One document without frames: the new mode's extra page per run is of no use here.
  const axe = () => new AxeBuilder({ page }).setLegacyMode();
  expect(await findings(axe())).toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await findings(axe().withRules(['color-contrast']))).toEqual([]);
  const isTooWide = await page.evaluate(
    () => document.documentElement.scrollWidth > window.innerWidth,
  );
  expect(isTooWide, 'sideways scrolling').toBe(false);
}

const narrow = {
  colorScheme: 'light',
  reducedMotion: 'reduce',
  viewport: { width: 320, height: 640 },
} as const;
const timeout = 30_000;

it.each(screens)('%s: axe finds nothing, and it fits into 320 px', { timeout }, async (screen) => {
  const page = await gallery.show(screen, narrow);
  await openAll(page);
  await check(page);
  await page.close();
});

it.each(['note_blocked', 'note_complete', 'degraded_note', 'no_internal_notes'])(
  'the note, %s: axe finds nothing, and it fits into 320 px',
  { timeout },
  async (state) => {
    const page = await gallery.show(`page=panel&state=${state}`, narrow);
    await openNote(page);
    await check(page);
    await page.close();
  },
);

/** Views and forms that open on a click and ask the background first. */
const opened = {
  'the time on a ticket': async (page: Page) => {
    await page.getByRole('button', { name: 'Time on this ticket' }).click();
    await page.getByRole('button', { name: 'Add time' }).click();
    await page.getByRole('button', { name: 'Add', exact: true }).click();
    await page.getByRole('alert').filter({ hasText: 'Fill in both times of today.' }).waitFor();
  },
  'the menu of work elsewhere': (page: Page) =>
    page.getByRole('button', { name: 'Working elsewhere' }).click(),
  'what "≈" means': (page: Page) => page.getByRole('button', { name: 'About' }).first().focus(),
  'what Baton can read here': async (page: Page) => {
    await page.getByText('What Baton reads here').click();
    await page.getByRole('button', { name: 'Where this comes from' }).click();
    await page.getByRole('button', { name: 'Test again' }).waitFor();
  },
  'all rules': async (page: Page) => {
    await page.getByRole('button', { name: 'All rules' }).click();
    await page.locator('.rule').first().waitFor();
    const closed = page.locator('.rule:not([open]) > summary');
    while ((await closed.count()) > 0) await closed.first().click();
  },
};

it.each(Object.entries(opened))(
  '%s: axe finds nothing, and it fits into 320 px',
  { timeout },
  async (_name, open) => {
    const page = await gallery.show('page=panel&state=inferred', narrow);
    await open(page);
    await check(page);
    await page.close();
  },
);

it.each(['light', 'dark'] as const)(
  'the pill, %s: axe finds nothing',
  { timeout },
  async (colorScheme) => {
    const page = await gallery.show('page=panel&state=due&frame=collapsed', { colorScheme });
    await page
      .frameLocator('iframe')
      .getByRole('button', { name: /^Open Baton/ })
      .waitFor();
    expect(await findings(new AxeBuilder({ page }).include('iframe'))).toEqual([]);
    await page.close();
  },
);
