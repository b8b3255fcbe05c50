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
const show = async (state: string): Promise<void> => {
  page = await gallery.show(`page=panel&state=${state}`);
};
const group = (name: string) => page.getByRole('region', { name, exact: true });
const rule = (name: string) => page.locator('.rule').filter({ hasText: name });
const focusIsOn = (text: string) =>
  page.waitForFunction(
    (wanted) =>
      (document.activeElement?.getAttribute('aria-label') ??
        document.activeElement?.textContent) === wanted,
    text,
  );

describe('all rules', () => {
  it('are one click away, grouped by how they stand, the pressing ones first', async () => {
    await show('working');
    await button('All rules').click();
    await group('Fired').waitFor();
    await expect(page.getByRole('heading', { level: 3 }).allTextContents()).resolves.toEqual([
      'Fired 1',
      'Near 1',
      'Waiting for a fact 1',
      'Quiet 2',
      'Not about this ticket 1',
    ]);
  });

  it('are open where they fired or come near, and closed elsewhere', async () => {
    await show('working');
    await button('All rules').click();
    await group('Fired').waitFor();
    const open = page.locator('.rule[open] > summary .rule__name');
    await expect(open.allTextContents()).resolves.toEqual(['No progress', 'Open too long']);
    await rule('Bouncing').locator('summary').click();
    await rule('Bouncing').getByText('Nothing of it holds yet.').waitFor();
  });

  it('say part by part how it is and what would change it', async () => {
    await show('working');
    await button('All rules').click();
    const fired = rule('No progress').first();
    await fired.getByText('It fired: 22 min of work without progress (limit 20).').waitFor();
    await expect(fired.getByText('It fires when one of these holds').count()).resolves.toBe(1);
    await expect(
      fired.locator('.part').filter({ hasText: '45 min of work in all' }).textContent(),
    ).resolves.toMatch(/Not yet: 31 min of work.*Would hold with: 14 more minutes of work/);
    await expect(fired.textContent()).resolves.toMatch(
      /leads to On call.*Second line takes no more tickets, so this goes to On call\./,
    );
    const near = rule('Open too long');
    await expect(near.getByText('Kept quiet: snoozed for 4 more minutes').count()).resolves.toBe(1);
    await expect(near.getByText('It fires when all of these hold').count()).resolves.toBe(1);
  });

  it('give the focus back where it came from, on Escape', async () => {
    await show('due');
    await button('Why?').click();
    await focusIsOn('All rules');
    await page.keyboard.press('Escape');
    await focusIsOn('Why?');
    await button('All rules').click();
    await button('Back').click();
    await focusIsOn('All rules');
  });

  it('lead back to the note that was being written', async () => {
    await show('note_blocked');
    await button('Hand over').click();
    await button('All rules').click();
    await button('Back').click();
    await page.getByRole('heading', { name: 'Handoff note' }).waitFor();
  });

  it('say so when they can’t be had, and are asked for again', async () => {
    await show('working');
    await page.evaluate(() => {
      window.fake.answers = { explain: () => ({ ok: false, error: { code: 'unexpected' } }) };
    });
    await button('All rules').click();
    await page.getByText("That didn't work. Try again.").waitFor();
    await button('Try again').waitFor();
  });

  it('show that they are under way until they are there', async () => {
    await show('working');
    await page.evaluate(() => {
      window.fake.answers = {};
    });
    await button('All rules').click();
    await page.getByRole('progressbar', { name: 'Working on it…' }).waitFor();
  });

  it('aren’t offered without a policy', async () => {
    await show('no_policy');
    await expect(button('All rules').count()).resolves.toBe(0);
  });
});
