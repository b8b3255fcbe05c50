import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Page } from 'playwright-core';
import { openGallery, type Gallery } from './gallery/open.ts';

/** A real browser takes its time while the machine is busy. */
vi.setConfig({ testTimeout: 30_000 });

let gallery: Gallery;
let page: Page;
beforeAll(async () => {
  gallery = await openGallery();
}, 60_000);
afterAll(() => gallery.close());
afterEach(() => page.close());

const button = (name: string) => page.getByRole('button', { name, exact: true });
const fact = async (name: string): Promise<string | null> =>
  page.locator('.reading__facts .facts__row').filter({ hasText: name }).first().textContent();
const show = async (state: string): Promise<void> => {
  page = await gallery.show(`page=panel&state=${state}`);
};
const open = async (): Promise<void> => {
  await show('working');
  await page.getByText('What Baton reads here').click();
  await button('Where this comes from').click();
  await button('Test again').waitFor();
};

describe('what Baton can read here', () => {
  it('says of each fact where it comes from, how old it is, or why it is unknown', async () => {
    await open();
    expect(await fact('Number')).toContain('from the address');
    expect(await fact('Subject')).toMatch(/from the helpdesk's REST API seen .+/);
    expect(await fact('Status')).toMatch(/from the page seen .+/);
    expect(await fact('Description')).toContain('from the conversation');
    expect(await fact('Due')).toContain('not there just now');
    await page.getByText(/^Can't be read in this helpdesk: Priority, .*Location/).waitFor();
  });

  it('says what was tried, and tries again on a click', async () => {
    await open();
    await page.getByText('Conversation: 3 public, 2 internal').waitFor();
    await page.getByText('The internal note is opened when you put a note in.').waitFor();
    await button('Test again').click();
    await page.waitForFunction(
      () => window.fake.messages.filter(({ type }) => type === 'readings').length === 2,
    );
  });

  it('leads back to where it was opened from', async () => {
    await open();
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => document.activeElement?.tagName === 'SUMMARY');
  });

  it('makes a report of it that has nothing of the ticket in it', async () => {
    await page?.close();
    page = await gallery.show('page=panel&state=working', {
      viewport: { width: 392, height: 720 },
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    await page.getByText('What Baton reads here').click();
    await button('Where this comes from').click();
    await button('Copy a report').click();
    await page.getByText('Copied. It has nothing of the ticket in it.').waitFor();
    const report = await page.evaluate(() => navigator.clipboard.readText());
    expect(report).toContain('Address: /Ticket/Display.html?id=…');
    expect(report).toContain('- status: page');
    expect(report).not.toMatch(/4711|help\.example|VPN|Rita/);
  });
});

describe('a page that is not what it was', () => {
  it('leaves the number to work with, and says so', async () => {
    await show('degraded');
    await page.getByText(/^Baton knows only this ticket's number here/).waitFor();
    await button('What Baton can read here').click();
    await page.getByText(/^The ticket wasn't found in the page/).waitFor();
    await expect(button('Test again').isVisible()).resolves.toBe(true);
  });

  it.each([
    ['degraded_note', /copy the note by hand/],
    ['no_internal_notes', /^GitHub has no internal notes, so Baton writes nothing there/],
  ])('%s: offers the note for copying instead of putting it in', async (state, why) => {
    await show(state);
    await button('Hand over').click();
    await page.getByText(why).waitFor();
    await expect(button('Put into the helpdesk').count()).resolves.toBe(0);
    await expect(button('Markdown').isVisible()).resolves.toBe(true);
  });
});
