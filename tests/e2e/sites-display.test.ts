import type { Page } from 'playwright-core';
import type { Page as Popup } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startDemo, type Demo } from '../../demo/server.ts';
import { preparedExtension } from '../../scripts/extension.ts';
import { startDisplay, type Display } from './harness/display.ts';
import { eventually } from './harness/eventually.ts';
import { allowedOrigins, registeredFor } from './harness/extension-api.ts';
import { freePort } from './harness/free-port.ts';
import { launchChromium, type LaunchedChromium } from './harness/launch.ts';
import { findPanelFrame, panelOn } from './harness/panel.ts';
import { giveButtonKey, openToolbar, type Toolbar } from './harness/toolbar.ts';

/**
 * Enabling and disabling a site as a person does it: the toolbar's popup, the
 * browser's own question answered by keyboard, in a window of its own. The
 * tests follow each other as the person's steps do.
 */
let display: Display;
let demo: Demo;
let browser: LaunchedChromium;
let toolbar: Toolbar;
let page: Page;
const stack = new AsyncDisposableStack();

beforeAll(async () => {
  display = stack.adopt(await startDisplay(), (started) => started.close());
  demo = stack.adopt(await startDemo(), (started) => started.close());
  const extension = stack.adopt(await preparedExtension(), (prepared) => prepared.remove());
  await giveButtonKey(extension.directory);
  const port = await freePort();
  browser = stack.adopt(
    await launchChromium({
      extension: extension.directory,
      headless: false,
      display: display.name,
      args: [`--remote-debugging-port=${port}`],
    }),
    (launched) => launched.close(),
  );
  toolbar = stack.adopt(await openToolbar(display, port), (opened) => opened.close());
  page = browser.context.pages()[0] ?? (await browser.context.newPage());
});
afterAll(() => stack.disposeAsync());

const ticketUrl = (): string => `${demo.url}/tickets/1`;
const origins = async () => allowedOrigins(await browser.worker());
const registered = async () => registeredFor(await browser.worker());
const panels = () => page.frames().filter((frame) => frame.url().endsWith('/panel.html')).length;

const says = async (popup: Popup, text: string): Promise<void> => {
  await popup.locator(`::-p-text(${text})`).wait();
};

/** Goes to the button with the first Tab, as a keyboard user does, and presses it. */
const pressFirst = async (popup: Popup, name: string): Promise<void> => {
  await popup.locator(`::-p-aria([name="${name}"][role="button"])`).wait();
  await display.press('Tab');
  await eventually(() => popup.evaluate(() => document.activeElement?.textContent)).toBe(name);
  await display.press('Return');
};

/** Answers the browser's question, which begins at "Deny". */
const allow = async (): Promise<void> => {
  await display.still();
  await display.press('Tab');
  await display.still();
  await display.press('Return');
};

describe('a site', () => {
  it('is not allowed by installing Baton, and nothing happens on its tickets', async () => {
    await page.goto(ticketUrl());
    expect(await origins()).toEqual([]);
    expect(await registered()).toEqual([]);
    expect(await findPanelFrame(page, 1_500)).toBeNull();
  });

  it('is recognised by the popup; denying the permission leaves everything as it was', async () => {
    const popup = await toolbar.openPopup();
    await says(popup, 'This looks like Relay Desk');
    await pressFirst(popup, 'Enable on this site');
    await toolbar.popupClosed();
    await display.still();
    await display.press('Escape');

    await says(await toolbar.openPopup(), 'Enable on this site');
    expect(await origins()).toEqual([]);
    expect(await registered()).toEqual([]);
    expect(panels()).toBe(0);
    await display.press('Escape');
    await toolbar.popupClosed();
  });

  it("is enabled by the browser's own permission, and the panel appears without a reload", async () => {
    await page.evaluate(() => document.body.setAttribute('data-loaded', 'once'));
    const popup = await toolbar.openPopup();
    await pressFirst(popup, 'Enable on this site');
    await toolbar.popupClosed();
    await allow();

    const panel = await panelOn(page);
    await panel.region.getByText('VPN drops every few minutes, error 809').waitFor();
    expect(await page.locator('body').getAttribute('data-loaded')).toBe('once');
    expect(await origins()).toEqual([`${demo.url}/*`]);
    expect(await registered()).toEqual([`${demo.url}/*`]);
  });

  it('has its panel on tickets that are opened later', async () => {
    await page.goto(`${demo.url}/tickets/2`);
    const panel = await panelOn(page);
    await panel.region.getByText('Printer on the 3rd floor prints blank pages').waitFor();
  });

  it('says in the popup how the ticket in front stands, and leads to its panel', async () => {
    const popup = await toolbar.openPopup();
    await says(popup, 'Baton works with Relay Desk here');
    await says(popup, 'Printer on the 3rd floor prints blank pages');
    await says(popup, 'Go to the panel');
    await display.press('Escape');
    await toolbar.popupClosed();
  });

  it('has a panel that Alt+Shift+B collapses and opens, wherever the focus is', async () => {
    const { region } = await panelOn(page);
    const collapse = region.getByRole('button', { name: 'Collapse the panel' });
    const open = region.getByRole('button', { name: /^Open Baton/ });
    await page.getByRole('heading', { name: 'Printer on the 3rd floor' }).click();
    await collapse.waitFor();
    await display.press('alt+shift+b');
    await open.waitFor();
    await display.press('alt+shift+b');
    await collapse.waitFor();
    // Opened by key, the panel has the focus; the key still works from inside.
    await eventually(() => collapse.evaluate((button) => button.ownerDocument.hasFocus())).toBe(
      true,
    );
    await display.press('alt+shift+b');
    await open.waitFor();
    await display.press('alt+shift+b');
    await collapse.waitFor();
  });

  it('can be left again: permission, script and panel go', async () => {
    const popup = await toolbar.openPopup();
    await pressFirst(popup, 'Disable on this site');
    await says(popup, 'This looks like Relay Desk');
    await eventually(panels).toBe(0);
    expect(await origins()).toEqual([]);
    await eventually(registered).toEqual([]);
    await display.press('Escape');
    await toolbar.popupClosed();

    await page.reload();
    await page.getByRole('heading', { name: 'Printer on the 3rd floor' }).waitFor();
    expect(await findPanelFrame(page, 1_500)).toBeNull();
  });
});

describe('the settings', () => {
  it('list the allowed sites, and a site removed there loses its panel at once', async () => {
    await page.goto(ticketUrl());
    // Allowed once before, so the browser doesn't ask again.
    await pressFirst(await toolbar.openPopup(), 'Enable on this site');
    await eventually(panels).toBe(1);
    const settings = await browser.context.newPage();
    await settings.goto(browser.address('options.html'));
    await settings.getByRole('button', { name: `Remove ${demo.url}` }).click();
    await settings.getByText('No site yet.').waitFor();
    await eventually(panels).toBe(0);
    await eventually(registered).toEqual([]);
    await settings.close();
  });
});

describe('where there is nothing to do, the popup says why', () => {
  it.each([
    ["on the browser's own pages", () => 'chrome://version/', "Baton can't see this page."],
    ['on a page of nobody', () => `${demo.url}/api/tickets`, "Baton doesn't know this page."],
  ])('%s', async (_where, url, sentence) => {
    await page.goto(url());
    const popup = await toolbar.openPopup();
    await says(popup, sentence);
    expect(await popup.$('::-p-text(Enable on this site)')).toBeNull();
    await display.press('Escape');
    await toolbar.popupClosed();
  });
});
