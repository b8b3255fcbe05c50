import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Page } from 'playwright-core';
import { nextIntents, openGallery, type Gallery } from './gallery/open.ts';

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
const card = () => page.getByRole('region', { name: 'Time to get help' });

describe('a prompt says where to', () => {
  it.each([
    ['detour', /^Second line is closed until \w{3} 08:00, so this goes to On call\.$/],
    ['detour', 'Expected wait: 45 mins.'],
    ['detour', 'One engineer for all sites tonight: telephone what stands still.'],
    ['two_detours', /^Second line is closed until \w{3} 08:00\.$/],
    ['two_detours', 'System administration takes no more tickets, so this goes to On call.'],
    ['waits', /^Nobody is there until \w{3} 08:00: it waits in their queue\.$/],
    ['on_call', /^On call is closed until \w{3} 08:00, but somebody of them is on call\.$/],
    ['swarm', 'Ask Second line to join in; you stay the owner.'],
  ])('%s: %s', async (state, sentence) => {
    await show(state);
    await card().getByText(sentence).waitFor();
  });

  it('gives no reasons where all is as usual', async () => {
    await show('due');
    await expect(card().locator('.destination').count()).resolves.toBe(0);
  });

  it('asks others to join in instead of handing over', async () => {
    await show('swarm');
    await expect(button('Ask to join in').isVisible()).resolves.toBe(true);
    await expect(button('Hand over').count()).resolves.toBe(0);
  });

  it('shows how to reach them: on a click, or at once when it can’t wait', async () => {
    await show('detour');
    const number = card().getByText('+49 30 5550 200');
    await expect(number.isVisible()).resolves.toBe(false);
    await card().getByText('How to reach them').click();
    await expect(number.isVisible()).resolves.toBe(true);
    await page.close();
    await show('immediate');
    await expect(card().getByText('+49 30 5550 100').isVisible()).resolves.toBe(true);
  });

  it('names whom else to tell, and how to reach them', async () => {
    await show('immediate');
    const inform = page.locator('.ticket-head__inform');
    await expect(inform.textContent()).resolves.toContain('Also tell Duty manager: Ten users');
    await inform.getByText('How to reach them').click();
    await expect(inform.getByText('+49 30 5550 100').isVisible()).resolves.toBe(true);
  });

  it.each([
    ['held_back', /^Due, but outside opening hours: 22 min/],
    ['held_back_unconfirmed', /^May be due: .+ Look at the ticket to confirm\.$/],
  ])('stays a quiet line while it is held back: %s', async (state, line) => {
    await show(state);
    await page.getByText(line).waitFor();
    await expect(card().count()).resolves.toBe(0);
    await page.getByText('Held back', { exact: true }).waitFor();
  });
});

describe('the question that decides most', () => {
  it('stands once, in the place of the name of what answers it', async () => {
    await show('asks_users');
    await expect(page.locator('.asked').count()).resolves.toBe(1);
    const field = page.getByRole('spinbutton', {
      name: 'Affected users: How many are affected? 3 rules wait for it',
    });
    await expect(field.isVisible()).resolves.toBe(true);
    await button('Affected users: 10').click();
    await expect(nextIntents(page, 1)).resolves.toEqual([{ type: 'affectedUsers', count: 10 }]);
  });

  it('is answered with one click also for the category', async () => {
    await show('asks_category');
    await page.getByText('1 rule waits for it').waitFor();
    await button('Category: Printer').click();
    await expect(nextIntents(page, 1)).resolves.toEqual([
      { type: 'category', category: 'printer' },
    ]);
  });

  it('goes without moving anything once it is answered', async () => {
    await show('asks_category');
    const where = () => button('Security').boundingBox();
    const before = await where();
    await page.evaluate(() => {
      const shown = window.fake.snapshot;
      if (shown?.state !== 'ticket' || !shown.policy) return;
      window.fake.push({ ...shown, policy: { ...shown.policy, questions: [] } });
    });
    await page.getByText('Which category is it?').waitFor({ state: 'detached' });
    await expect(where()).resolves.toEqual(before);
  });
});
