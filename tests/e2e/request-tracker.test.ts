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
  server = await startHelpdesk('request-tracker');
  site = await openOnSite();
  ({ page } = site);
  await signIn(page, server.user, server.password);
});
afterAll(() => site?.close());

const signIn = async (on: Page, user: string, password: string): Promise<void> => {
  await on.goto(server.url);
  await on.locator('input[name="user"]').fill(user);
  await on.locator('input[name="pass"]').fill(password);
  await on.getByRole('button', { name: 'Login' }).click();
  await on.getByText('Logged in as').first().waitFor();
};

/** Tickets of `tests/helpdesks/tickets.json`, by number. */
const ticketUrl = (ticket: number): string => `${server.url}/Ticket/Display.html?id=${ticket}`;
const composerUrl = (ticket: number, action: 'Comment' | 'Respond'): string =>
  `${server.url}/Ticket/Update.html?Action=${action}&id=${ticket}`;

/** The rich editor's own document. */
const richEditor = () =>
  page.frameLocator('#cke_UpdateContent iframe').locator('body.cke_editable');
const submit = () => page.getByRole('button', { name: 'Update Ticket' }).first();

/** What RT's own page shows of the entry with this text: the kind of entry, and its words. */
const entry = (reference: string) =>
  page.locator('#delayed_ticket_history .transaction').filter({ hasText: reference });

/** What Rita, who has opened ticket 1, can read there. */
const ritaReads = (): Promise<string> =>
  requesterReads(
    (hers) => signIn(hers, 'rita', 'requester-pass-1'),
    ticketUrl(1),
    (hers) => hers.getByText('Same with the cable. Restarting did not help.').first().waitFor(),
  );

const needed = 'Please read the gateway log for error 809; <b>not</b> & "quoted".';

describe('a ticket in Request Tracker', () => {
  it('is shown with the facts that the server has', async () => {
    const panel = await site.open(ticketUrl(1));
    await panel.says('VPN disconnects every few minutes');
    await panel.says('Request Tracker');

    const response = await site.context.request.get(`${server.url}/REST/2.0/ticket/1`);
    const { Created } = z.object({ Created: z.string() }).parse(await response.json());
    await eventually(() => seenFacts(panel)).toMatchObject({
      subject: 'VPN disconnects every few minutes',
      status: { label: 'open', status: 'open' },
      group: 'Service Desk',
      assignee: 'Alex Agent',
      requester: 'Rita Requester',
      category: 'Network',
      openedAt: Date.parse(Created),
    });
  });

  it.each([
    ['the start page', '/'],
    ['a list of tickets', "/Search/Results.html?Query=Queue='Service Desk'"],
    ['the settings', '/Prefs/Other.html'],
  ])('has its panel on its own pages, not on %s', async (_what, path) => {
    await page.goto(server.url + path);
    expect(await findPanelFrame(page, 1_500)).toBeNull();
  });

  it('has markup in its subject shown as text', async () => {
    const panel = await site.open(ticketUrl(7));
    await panel.says(
      '<script>alert(1)</script> is shown on the intranet start page & in the title',
    );
  });
});

describe('a handoff in Request Tracker', () => {
  it("goes from the ticket through RT's rich comment box to a comment that the requester can't see", async () => {
    let panel = await site.open(ticketUrl(1));
    await panel.choose('Severity', 'High');
    await panel.button('Is it “Network”?').click();
    await panel.region.getByRole('heading', { name: 'Network and VPN' }).waitFor();
    await panel.recordStep(1, 'No change', 'Same by cable instead of Wi-Fi');
    await panel.says('1 of 6');
    await openNote(panel);
    await answerIn(panel, 'What we need from you', needed);
    await panel.button('Insert as internal note').click();

    await page.waitForURL(/\/Ticket\/Update\.html\?Action=Comment/);
    panel = await panelOn(page);
    await panel.says('Note inserted: submit it in the helpdesk.');
    const written = await richEditor().innerText();
    expect(written).toContain(needed);
    expect(written).toContain('Same by cable instead of Wi-Fi');
    const reference = referenceIn(written);

    await submit().click();
    await page.waitForURL(/\/Ticket\/Display\.html/);
    panel = await panelOn(page);
    await panel.says('Handed over to Network team.');
    await entry(reference).waitFor();
    expect(await entry(reference).innerText()).toContain('Comments added');
    expect(await entry(reference).innerText()).toContain(needed);
    expect(await ritaReads()).not.toContain(reference);
  });

  it('leaves what the agent has written in the comment box', async () => {
    const panel = await site.open(composerUrl(3, 'Comment'));
    await richEditor().click();
    await page.keyboard.type('Called Priya back at ten.');
    await openNote(panel);
    await answerIn(panel, 'What we need from you', needed);
    await panel.button('Insert as internal note').click();
    await panel.says('Note inserted: submit it in the helpdesk.');
    const written = await richEditor().innerText();
    expect(written).toMatch(/^Called Priya back at ten\./);
    const reference = referenceIn(written);

    await submit().click();
    await page.waitForURL(/\/Ticket\/Display\.html/);
    await entry(reference).waitFor();
    expect(await entry(reference).innerText()).toContain('Called Priya back at ten.');
    await (await panelOn(page)).says('Handed over to Second line.');
  });

  it('writes nothing into a reply to the requester', async () => {
    const panel = await site.open(composerUrl(2, 'Respond'));
    await richEditor().waitFor();
    await openNote(panel);
    await panel.button('Insert as internal note').click();
    await panel.says(/^The open editor would reply to the requester, so nothing was inserted\./);
    expect(await richEditor().innerText()).not.toContain('Baton');
  });

  it('uses the plain comment box of an agent who has turned the rich one off', async () => {
    await site.context.clearCookies();
    await signIn(page, 'agent2', 'agent-pass-2');
    await page.goto(`${server.url}/Prefs/Other.html`);
    await page.locator('#MessageBoxRichText-no').check({ force: true });
    await page.getByRole('button', { name: 'Save Changes' }).click();
    await page.getByText('Preferences saved').first().waitFor();

    let panel = await site.open(ticketUrl(5));
    await openNote(panel);
    await answerIn(panel, 'What we need from you', needed);
    await panel.button('Insert as internal note').click();
    await page.waitForURL(/\/Ticket\/Update\.html\?Action=Comment/);
    panel = await panelOn(page);
    await panel.says('Note inserted: submit it in the helpdesk.');
    const written = await page.locator('textarea#UpdateContent').inputValue();
    expect(written).toContain(needed);
    const reference = referenceIn(written);

    await submit().click();
    await page.waitForURL(/\/Ticket\/Display\.html/);
    await entry(reference).waitFor();
    expect(await entry(reference).innerText()).toContain('Comments added');
    expect(await entry(reference).innerText()).toContain(needed);
    await (await panelOn(page)).says('Handed over to Second line.');
  });

  it('shows nothing to somebody who has to sign in first', async () => {
    await site.context.clearCookies();
    await page.goto(ticketUrl(1));
    await page.getByRole('button', { name: 'Login' }).waitFor();
    expect(await findPanelFrame(page, 1_500)).toBeNull();
  });
});
