import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eventually } from './harness/eventually.ts';
import { openOnSite, type OnSite } from './harness/on-site.ts';
import { panelOn } from './harness/panel.ts';
import { seenFacts } from './harness/seen-facts.ts';
import { startHelpdesk, type HelpdeskServer } from './harness/servers.ts';
import {
  criticalMail,
  doubtedVpn,
  insertNote,
  minutesAfterOpening,
  prompts,
  triedPrinter,
  useSmallProvider,
  vpnNote,
} from './harness/starter-journeys.ts';

let server: HelpdeskServer;
let site: OnSite;
let page: Page;

beforeAll(async () => {
  server = await startHelpdesk('request-tracker');
  site = await openOnSite();
  ({ page } = site);
  await useSmallProvider(site);
  await page.goto(server.url);
  await page.locator('input[name="user"]').fill(server.user);
  await page.locator('input[name="pass"]').fill(server.password);
  await page.getByRole('button', { name: 'Login' }).click();
  await page.getByText('Logged in as').first().waitFor();
});
afterAll(() => site?.close());

const ticketUrl = (ticket: number): string => `${server.url}/Ticket/Display.html?id=${ticket}`;

/** The same as in `starters-redmine.test.ts`: one policy over two unlike helpdesks. */
describe('the small provider’s policy in Request Tracker', () => {
  it('sends a doubtful ticket to the seniors, with a note that says why', async () => {
    let panel = await site.open(ticketUrl(1));
    expect(await doubtedVpn(panel)).toMatch(prompts.vpn);
    await insertNote(panel);
    await page.waitForURL(/\/Ticket\/Update\.html\?Action=Comment/);
    panel = await panelOn(page);
    await panel.says('Note inserted: submit it in the helpdesk.');
    const editor = page.frameLocator('#cke_UpdateContent iframe').locator('body.cke_editable');
    const written = await editor.innerText();
    expect(vpnNote.filter((part) => !written.includes(part))).toEqual([]);

    await page.getByRole('button', { name: 'Update Ticket' }).first().click();
    await page.waitForURL(/\/Ticket\/Display\.html/);
    panel = await panelOn(page);
    await panel.says('Handed over to Senior technicians.');
  });

  it('asks for a handoff when the printer’s steps are done', async () => {
    const panel = await site.open(ticketUrl(2));
    expect(await triedPrinter(panel)).toMatch(prompts.printer);
  });

  it('sends a critical ticket to the engineer on call at once, and tells the owner', async () => {
    const prompt = await criticalMail(await site.open(ticketUrl(3)));
    expect(prompt).toMatch(prompts.mail);
    expect(prompt).not.toContain('Snooze');
  });

  it('knows who wrote last, and since when the ticket is open', async () => {
    const panel = await site.open(ticketUrl(1));
    // As the table of tickets has it; the answers come after the page.
    await eventually(async () => minutesAfterOpening(await seenFacts(panel))).toEqual({
      publicUpdate: 10,
      customerUpdate: 40,
      statusSince: 10,
    });
  });
});
