import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { needChromium } from '../../scripts/browser.ts';
import seeded from '../helpdesks/tickets.json' with { type: 'json' };
import { readerOn, type PageReader } from '../helpdesks/stage/reader-on.ts';
import { readerScript, renamingScript } from '../helpdesks/stage/scripts.ts';
import { startHelpdesk, type HelpdeskServer } from './harness/servers.ts';

/** What the conformance suite asks of every adapter, asked of the two that have real servers. */
const products = [
  {
    id: 'request-tracker',
    address: (ticket: number) => `/Ticket/Display.html?id=${ticket}`,
    elsewhere: '/',
    signIn: async (page: Page, { url, user, password }: HelpdeskServer) => {
      await page.goto(url);
      await page.locator('input[name="user"]').fill(user);
      await page.locator('input[name="pass"]').fill(password);
      await page.getByRole('button', { name: 'Login' }).click();
      await page.getByText('Logged in as').first().waitFor();
    },
  },
  {
    id: 'redmine',
    address: (ticket: number) => `/issues/${ticket}`,
    elsewhere: '/projects',
    signIn: async (page: Page, { url, user, password }: HelpdeskServer) => {
      await page.goto(`${url}/login`);
      await page.getByLabel('Login').fill(user);
      await page.getByLabel('Password').fill(password);
      await page.getByRole('button', { name: 'Login' }).click();
      await page.getByText('Logged in as').waitFor();
    },
  },
] as const;

let browser: Browser;
beforeAll(async () => {
  browser = await chromium.launch({
    executablePath: await needChromium(),
    args: ['--disable-gpu'],
  });
});
afterAll(() => browser.close());

const note = { reference: 'BT-7K2M', text: 'BT-7K2M', html: '<p>BT-7K2M</p>' };

describe.each(products)('the real $id', ({ id, address, elsewhere, signIn }) => {
  let server: HelpdeskServer;
  let page: Page;
  let reader: PageReader;
  beforeAll(async () => {
    server = await startHelpdesk(id);
    page = await browser.newPage();
    await signIn(page, server);
    reader = await readerOn(page, await readerScript(id));
  });
  afterAll(() => page.close());

  it('never takes one ticket for another, in 50 switches, nor a page without one for one', async () => {
    for (let move = 0; move < 50; move += 1) {
      const ticket = 1 + ((move * 2 + Math.floor(move / 5)) % 4);
      await page.goto(server.url + address(ticket), { waitUntil: 'domcontentloaded' });
      const look = await reader.look();
      expect(look).toMatchObject({ shows: 'ticket', ticket: { ticketId: `${ticket}` } });
      expect(look.facts.subject).toBe(seeded.tickets[ticket - 1]?.subject);
    }
    await page.goto(server.url + elsewhere);
    expect((await reader.look()).shows).toBe('nothing');
  });

  it('reads the conversation, and tells internal entries from public ones', async () => {
    await page.goto(server.url + address(1));
    const internal = 'Not yet checked: gateway log';
    await page.getByText(internal).first().waitFor();
    const entries = await reader.conversation();
    const withNote = entries.filter(({ text }) => text?.includes(internal));
    expect(withNote.map(({ visibility }) => visibility)).toEqual(['internal']);
    expect(entries.some(({ visibility }) => visibility === 'public')).toBe(true);
  });

  it('falls back to the number when the page has other names for everything', async () => {
    await page.goto(server.url + address(1));
    await page.evaluate(await renamingScript());
    const look = await reader.look();
    expect(look).toMatchObject({ shows: 'number', ticket: { ticketId: '1' }, facts: {} });
    expect(await reader.insert(note)).not.toBe('inserted');
    expect(await page.getByText('BT-7K2M').count()).toBe(0);
  });
});
