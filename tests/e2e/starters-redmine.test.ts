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
  server = await startHelpdesk('redmine');
  site = await openOnSite();
  ({ page } = site);
  await useSmallProvider(site);
  await page.goto(`${server.url}/login`);
  await page.getByLabel('Login').fill(server.user);
  await page.getByLabel('Password').fill(server.password);
  await page.getByRole('button', { name: 'Login' }).click();
  await page.getByText('Logged in as').waitFor();
});
afterAll(() => site?.close());

const issueUrl = (issue: number): string => `${server.url}/issues/${issue}`;

/** The same as in `starters-request-tracker.test.ts`: one policy over two unlike helpdesks. */
describe('the small provider’s policy in Redmine', () => {
  it('sends a doubtful issue to the seniors, with a note that says why', async () => {
    let panel = await site.open(issueUrl(1));
    expect(await doubtedVpn(panel)).toMatch(prompts.vpn);
    await insertNote(panel);
    await panel.says('Note inserted: submit it in the helpdesk.');
    expect(await page.getByRole('checkbox', { name: 'Private notes' }).isChecked()).toBe(true);
    const written = await page.locator('textarea#issue_notes').inputValue();
    expect(vpnNote.filter((part) => !written.includes(part))).toEqual([]);

    await page.locator('#issue-form').getByRole('button', { name: 'Submit' }).click();
    await page.getByText('Successful update.').waitFor();
    panel = await panelOn(page);
    await panel.says('Handed over to Senior technicians.');
  });

  it('asks for a handoff when the printer’s steps are done', async () => {
    const panel = await site.open(issueUrl(2));
    expect(await triedPrinter(panel)).toMatch(prompts.printer);
  });

  it('sends a critical issue to the engineer on call at once, and tells the owner', async () => {
    const prompt = await criticalMail(await site.open(issueUrl(3)));
    expect(prompt).toMatch(prompts.mail);
    expect(prompt).not.toContain('Snooze');
  });

  it('knows who wrote last, and since when the issue is in progress', async () => {
    const panel = await site.open(issueUrl(1));
    // As the table of tickets has it; the answers come after the page.
    await eventually(async () => minutesAfterOpening(await seenFacts(panel))).toEqual({
      publicUpdate: 10,
      customerUpdate: 40,
      statusSince: 10,
    });
  });
});
