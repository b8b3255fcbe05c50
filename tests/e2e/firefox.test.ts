import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import * as z from 'zod';
import { startDemo, type Demo } from '../../demo/server.ts';
import { preparedExtension, type PreparedExtension } from '../../scripts/extension.ts';
import { policyFile } from '../../scripts/try-out.ts';
import { firefoxPanel, launchFirefox, type LaunchedFirefox } from './harness/firefox.ts';

/** Of a ticket in the demo helpdesk's store. */
const storedSchema = z.object({
  entries: z.array(z.object({ visibility: z.string(), body: z.string() })),
});

let demo: Demo;
let extension: PreparedExtension;
let firefox: LaunchedFirefox;

beforeAll(async () => {
  demo = await startDemo();
  extension = await preparedExtension({ browser: 'firefox', allow: ['http://localhost/*'] });
  firefox = await launchFirefox({ extension: extension.directory });
});
afterAll(async () => {
  await firefox.close();
  await extension.remove();
  await demo.close();
});

/** A tab that the extension has opened: to go there itself is what Firefox allows no test. */
const pageAt = async (ending: string): Promise<Page> => {
  let found: Page | undefined;
  const look = async () => {
    for (const page of await firefox.browser.pages()) {
      const address = await page.evaluate(() => location.href).catch(() => '');
      if (address.endsWith(ending)) found = page;
    }
    return found;
  };
  await expect.poll(look, { timeout: 15_000 }).toBeDefined();
  if (!found) throw new Error(`No tab shows ${ending}.`);
  return found;
};

it('installs, takes a policy, shows the panel, and puts the note into the ticket', async () => {
  const page = await firefox.browser.newPage();
  await page.goto(`${demo.url}/tickets/1`);
  const without = await firefoxPanel(page);
  await without.locator('button::-p-text(Choose a policy…)').click();
  const options = await pageAt('/options.html');
  const input = await options.waitForSelector('input[type="file"]');
  await input?.uploadFile(policyFile);
  await options.locator('::-p-text(Demo helpdesk)').wait();
  await options.close();

  await page.bringToFront();
  await page.reload();
  const panel = await firefoxPanel(page);
  await panel.locator('::-p-text(VPN drops every few minutes)').wait();
  await panel.locator('ol.steps > li:first-child ::-p-text(No change)').click();
  await panel.locator('::-p-text(Result recorded.)').wait();

  await panel.locator('button::-p-text(Hand over)').click();
  await panel.locator('button::-p-text(Insert as internal note)').click();
  const composer = 'article:not([hidden]) form.composer[data-mode="internal"]';
  await page.waitForFunction(
    (selector) => {
      const field = document.querySelector<HTMLTextAreaElement>(`${selector} textarea`);
      return field?.value.includes('Get the exact error message');
    },
    {},
    composer,
  );
  await page.locator(`${composer} button[type=submit]`).click();
  await panel.locator('::-p-text(Handed over)').wait();

  const answer = await fetch(`${demo.url}/api/tickets/1`);
  const { entries } = storedSchema.parse(await answer.json());
  expect(entries.at(-1)?.visibility).toBe('internal');
  expect(entries.at(-1)?.body).toContain('Get the exact error message');
});
