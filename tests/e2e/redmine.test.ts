import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { eventually } from './harness/eventually.ts';
import { answerIn, openNote, referenceIn } from './harness/note.ts';
import { openOnSite, type OnSite } from './harness/on-site.ts';
import { findPanelFrame, panelOn } from './harness/panel.ts';
import { requesterReads } from './harness/requester-view.ts';
import { seenFacts } from './harness/seen-facts.ts';
import { startHelpdesk, type HelpdeskServer } from './harness/servers.ts';

let server: HelpdeskServer;
let site: OnSite;
let page: Page;

beforeAll(async () => {
  server = await startHelpdesk('redmine');
  site = await openOnSite();
  ({ page } = site);
  await signIn(page, server.user, server.password);
});
afterAll(() => site?.close());

const signIn = async (on: Page, user: string, password: string): Promise<void> => {
  await on.goto(`${server.url}/login`);
  await on.getByLabel('Login').fill(user);
  await on.getByLabel('Password').fill(password);
  await on.getByRole('button', { name: 'Login' }).click();
  await on.getByText('Logged in as').waitFor();
};

/** Issues of `tests/helpdesks/tickets.json`, by number. */
const issueUrl = (issue: number): string => `${server.url}/issues/${issue}`;

const notes = () => page.locator('textarea#issue_notes');
const isPrivate = () => page.getByRole('checkbox', { name: 'Private notes' });
const submit = () => page.locator('#issue-form').getByRole('button', { name: 'Submit' });

/** What Redmine's own page shows of the note with this text. */
const journal = (reference: string) =>
  page.locator('#history .journal').filter({ hasText: reference });

/** What Rita, who has opened issue 1, can read there. */
const ritaReads = (): Promise<string> =>
  requesterReads(
    (hers) => signIn(hers, 'rita', 'requester-pass-1'),
    issueUrl(1),
    (hers) => hers.getByText('Same with the cable. Restarting did not help.').first().waitFor(),
  );

const named = z.object({ name: z.string() });
const issueSchema = z.object({
  issue: z.object({
    subject: z.string(),
    status: named,
    priority: named,
    project: named,
    assigned_to: named,
    author: named,
    category: named,
    created_on: z.string(),
  }),
});

/** The issue as Redmine's programming interface gives it, which takes no session. */
const issueFromApi = async (issue: number) => {
  const credentials = Buffer.from(`${server.user}:${server.password}`).toString('base64');
  const response = await fetch(`${issueUrl(issue)}.json`, {
    headers: { authorization: `Basic ${credentials}` },
  });
  return issueSchema.parse(await response.json()).issue;
};

const needed = 'Please read the gateway log for error 809; <b>not</b> & *all* of it.';

describe('an issue in Redmine', () => {
  it('is shown with the facts that the server has', async () => {
    const panel = await site.open(issueUrl(1));
    await panel.says('VPN disconnects every few minutes');
    await panel.says('Redmine');

    const issue = await issueFromApi(1);
    await eventually(() => seenFacts(panel)).toMatchObject({
      subject: issue.subject,
      status: { label: issue.status.name, status: 'open' },
      priority: issue.priority.name,
      group: issue.project.name,
      assignee: issue.assigned_to.name,
      requester: issue.author.name,
      category: issue.category.name,
      openedAt: Date.parse(issue.created_on),
    });
  });

  it.each([
    ['the start page', '/'],
    ['the list of issues', '/issues'],
    ['the settings', '/my/account'],
  ])('has its panel on its own pages, not on %s', async (_what, path) => {
    await page.goto(server.url + path);
    expect(await findPanelFrame(page, 1_500)).toBeNull();
  });

  it('has markup in its subject shown as text', async () => {
    const panel = await site.open(issueUrl(7));
    await panel.says(
      '<script>alert(1)</script> is shown on the intranet start page & in the title',
    );
  });
});

describe('a handoff in Redmine', () => {
  it("goes from the issue to a private note that the requester can't see", async () => {
    let panel = await site.open(issueUrl(1));
    await panel.choose('Severity', 'High');
    await panel.button('Is it “Network”?').click();
    await panel.region.getByRole('heading', { name: 'Network and VPN' }).waitFor();
    await panel.recordStep(1, 'No change', 'Same by cable instead of Wi-Fi');
    await panel.says('1 of 6');
    await openNote(panel);
    await answerIn(panel, 'What we need from you', needed);
    await panel.button('Insert as internal note').click();
    await panel.says('Note inserted: submit it in the helpdesk.');

    expect(await isPrivate().isChecked()).toBe(true);
    const written = await notes().inputValue();
    expect(written).toContain('Same by cable instead of Wi-Fi');
    const reference = referenceIn(written);

    await submit().click();
    await page.getByText('Successful update.').waitFor();
    panel = await panelOn(page);
    await panel.says('Handed over to Network team.');
    expect(await journal(reference).getAttribute('class')).toContain('private-notes');
    expect(await journal(reference).innerText()).toContain(needed);
    expect(await ritaReads()).not.toContain(reference);
  });

  it('leaves what the agent has written in the private note', async () => {
    const panel = await site.open(issueUrl(3));
    await page.getByRole('link', { name: 'Edit' }).first().click();
    await isPrivate().check();
    await notes().fill('Called Rita back at ten.');
    await openNote(panel);
    await panel.button('Insert as internal note').click();
    await panel.says('Note inserted: submit it in the helpdesk.');
    const written = await notes().inputValue();
    expect(written).toMatch(/^Called Rita back at ten\.\n/);
    const reference = referenceIn(written);

    await submit().click();
    await page.getByText('Successful update.').waitFor();
    expect(await journal(reference).innerText()).toContain('Called Rita back at ten.');
    await (await panelOn(page)).says('Handed over to Second line.');
  });

  it('writes nothing into a note for everybody', async () => {
    const panel = await site.open(issueUrl(2));
    await page.getByRole('link', { name: 'Edit' }).first().click();
    await notes().fill('Hello Zoë, ');
    await openNote(panel);
    await panel.button('Insert as internal note').click();
    await panel.says(/^The open editor would reply to the requester, so nothing was inserted\./);
    expect(await notes().inputValue()).toBe('Hello Zoë, ');
    expect(await isPrivate().isChecked()).toBe(false);
  });

  it('shows nothing to somebody who has to sign in first', async () => {
    await site.context.clearCookies();
    await page.goto(issueUrl(1));
    await page.getByRole('button', { name: 'Login' }).waitFor();
    expect(await findPanelFrame(page, 1_500)).toBeNull();
  });
});
