import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Frame, Locator, Page } from 'playwright-core';
import { first, firstRelease, nextRelease, second } from '../unit/teaching/desk.ts';
import { eventually } from './harness/eventually.ts';
import { tabAt } from './harness/extension-api.ts';
import { openOnSite, type OnSite } from './harness/on-site.ts';
import { findPanelFrame, panelOn } from './harness/panel.ts';
import { openUnknownDesk, type UnknownDesk } from './harness/unknown-desk.ts';

let onSite: OnSite;
let desk: UnknownDesk;
let page: Page;

beforeAll(async () => {
  desk = await openUnknownDesk();
  onSite = await openOnSite();
  page = onSite.page;
});
afterAll(async () => {
  await onSite.close();
  await desk.close();
});

/** By the toolbar, as a person does; the popup stands in a tab of its own here. */
async function beginTeaching(): Promise<void> {
  const tab = await tabAt(await onSite.worker(), page.url());
  const popup = await onSite.context.newPage();
  await popup.goto(`${onSite.address('popup.html')}?tab=${tab}`);
  await popup
    .getByText("Baton doesn't know this page.")
    .or(popup.getByText('Baton is on for this site.'))
    .waitFor();
  const closed = popup.waitForEvent('close');
  await popup.getByRole('button', { name: 'Teach Baton this page' }).click();
  await closed;
  await page.bringToFront();
}

async function list(): Promise<Frame> {
  const frame = await findPanelFrame(page);
  if (!frame) throw new Error('No list to teach with');
  await frame.getByRole('heading', { level: 1 }).waitFor();
  return frame;
}

/** Points at an element with the mouse. */
async function pointAt(name: string, element: Locator): Promise<void> {
  const frame = await list();
  await frame.getByRole('button', { name: `Point at: ${name}` }).click();
  await frame.getByText(`${name}: click it on the page.`, { exact: false }).waitFor();
  const box = await element.boundingBox();
  if (!box) throw new Error(`${name} can't be seen`);
  await page.mouse.move(box.x + 4, box.y + box.height / 2);
  await page.mouse.click(box.x + 4, box.y + box.height / 2);
  await frame.getByRole('button', { name: `Point again at: ${name}` }).waitFor();
}

const shot = async (name: string): Promise<void> => {
  const folder = process.env['BATON_SCREENSHOTS'];
  if (folder) await page.screenshot({ path: `${folder}/${name}.png` });
};

describe('pointing', () => {
  it('keeps the page from what one clicks, and can be stopped, or done by keys alone', async () => {
    await page.goto(desk.address(first));
    await beginTeaching();
    const frame = await list();
    const row = frame.getByRole('listitem').filter({ hasText: 'Number' });
    await frame.getByRole('button', { name: 'Point at: Number' }).click();
    await page.getByRole('heading', { level: 1 }).hover({ force: true });
    await page.keyboard.press('Escape');
    await frame.getByRole('button', { name: 'Point at: Number' }).waitFor();

    // A link of the page, on which nothing happens.
    await pointAt('Number', page.getByRole('link', { name: '#4999' }));
    await row.getByText('#4999').waitFor();
    expect(page.url()).toBe(desk.address(first));

    await frame.getByRole('button', { name: 'Point again at: Number' }).press('Enter');
    await frame.getByText('Number: click it on the page.', { exact: false }).waitFor();
    await page.keyboard.press('ArrowDown');
    await frame.getByText(/^Number: “.*#4711”/).waitFor();
    await shot('0-walking');
    await page.keyboard.press('Enter');
    await row.getByText('#4711').waitFor();
    expect(await page.locator('baton-panel, baton-pointer').allTextContents()).toEqual(['']);

    await frame.getByRole('button', { name: 'Stop teaching' }).click();
    await eventually(() => page.frames().length).toBe(1);
  });
});

describe('a desk that nobody knows', () => {
  it('is taught by pointing within a minute, and tried on a second ticket', async () => {
    await page.goto(desk.address(first));
    const began = performance.now();
    await beginTeaching();
    const frame = await list();
    await shot('1-begun');

    await pointAt('Number', page.locator('p span'));
    await pointAt('Subject', page.locator('h1'));
    await pointAt('Status', page.locator('dd').first());
    // By keyboard: the list takes no input that a script made.
    await frame.getByRole('combobox').focus();
    await page.keyboard.type('Pending');
    await pointAt('Requester', page.locator('dd').nth(1));
    await shot('2-pointed');
    await page.getByRole('tab', { name: 'Team only' }).click();
    await pointAt('Note field', page.locator('textarea'));
    await pointAt('Sign that it is internal', page.getByRole('tab', { name: 'Team only' }));
    await shot('3-note');

    await frame.getByRole('button', { name: 'Check on another ticket' }).click();
    await frame.getByText('Now open another ticket in this tab.', { exact: false }).waitFor();
    await shot('4-waiting');
    await page.goto(desk.address(second));
    const checking = await list();
    await checking.getByText('Everything was found on ticket 4812.').waitFor();
    await checking.getByText(second.subject).waitFor();
    await shot('5-checked');
    await checking.getByRole('button', { name: 'Save' }).click();

    const panel = await panelOn(page);
    await panel.expand();
    await panel.says(second.subject);
    await shot('6-panel');
    expect(performance.now() - began).toBeLessThan(60_000);
  });

  it('is known after a reload and after its next release', async () => {
    for (const release of [firstRelease, nextRelease]) {
      desk.release = release;
      for (const ticket of [first, second]) {
        await page.goto(desk.address(ticket));
        const panel = await panelOn(page);
        await panel.says(ticket.subject);
        await panel.says(`#${ticket.id}`);
      }
    }
  });

  it('gets the note into its internal field, and nowhere else', async () => {
    desk.release = nextRelease;
    const panel = await onSite.open(desk.address(first));
    await panel.button('Hand over').click();
    await panel.button('Insert as internal note').click();
    const field = page.locator('textarea');
    await eventually(() => field.inputValue()).toContain('BT-');
    expect(await page.getByRole('tab', { name: 'Team only' }).getAttribute('aria-selected')).toBe(
      'true',
    );
    expect(desk.sent).toEqual([]);
    await shot('7-note');
  });
});
