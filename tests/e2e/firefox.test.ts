import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import * as z from 'zod';
import { startDemo, type Demo } from '../../demo/server.ts';
import { preparedExtension, type PreparedExtension } from '../../scripts/extension.ts';
import { policyFile } from '../../scripts/try-out.ts';
import { startLookAlike, type LookAlike } from './harness/look-alike.ts';
import { firefoxPanel, launchFirefox, type LaunchedFirefox } from './harness/firefox.ts';

/** Of a ticket in the demo helpdesk's store. */
const storedSchema = z.object({
  entries: z.array(z.object({ visibility: z.string(), body: z.string() })),
});

let demo: Demo;
let desk: LookAlike;
let extension: PreparedExtension;
let firefox: LaunchedFirefox;

beforeAll(async () => {
  demo = await startDemo();
  desk = await startLookAlike();
  extension = await preparedExtension({ browser: 'firefox', allow: ['http://localhost/*'] });
  firefox = await launchFirefox({ extension: extension.directory });
});
afterAll(async () => {
  await firefox.close();
  await extension.remove();
  await desk.close();
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

/** A desk that is marked up, with an editor that takes what is pasted and nothing else. */
const richDesk = `<!doctype html><html data-baton-desk lang="en"><meta charset="utf-8"><title>Desk</title>
  <main data-baton-ticket="7"><h1 data-baton-field="subject">Badge reader is dark</h1>
    <div class="ProseMirror" contenteditable="true" role="textbox" aria-label="Note"
      data-baton-note="internal"></div></main>
  <script>
    const editor = document.querySelector('.ProseMirror');
    editor.addEventListener('paste', (event) => {
      event.preventDefault();
      editor.insertAdjacentHTML('beforeend', event.clipboardData.getData('text/html'));
    });
  </script></html>`;

it('gives a note to a rich editor through the page’s own world, where Firefox keeps the worlds apart', async () => {
  const page = await firefox.browser.newPage();
  await page.goto(desk.show('/ticket/7', { html: richDesk }));
  const panel = await firefoxPanel(page);
  await panel.locator('::-p-text(Badge reader is dark)').wait();
  await panel.locator('button::-p-text(Hand over)').click();
  await panel.locator('button::-p-text(Insert as internal note)').click();
  await panel.locator('::-p-text(Note inserted)').wait();
  const field = await page.evaluate(() => {
    const editor = document.querySelector('.ProseMirror');
    return { html: editor?.innerHTML ?? '', marks: editor?.getAttributeNames() ?? [] };
  });
  expect(field.html).toMatch(/<h\d>[\s\S]*Baton ref BT-/);
  expect(field.marks).not.toContain('data-baton-mark');
});
