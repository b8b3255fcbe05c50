import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { intentsOf, nextIntents, openGallery, type Gallery } from './gallery/open.ts';

let gallery: Gallery;
let page: Page;
beforeAll(async () => {
  gallery = await openGallery();
}, 60_000);
afterAll(() => gallery.close());
afterEach(() => page.close());

const button = (name: string) => page.getByRole('button', { name, exact: true });
const show = async (state: string, more = ''): Promise<void> => {
  page = await gallery.show(`page=panel&state=${state}${more}`);
};

describe('the panel', () => {
  it('says which ticket this is, who has it and who is next', async () => {
    await show('working');
    const panel = page.getByRole('region', { name: 'Baton', exact: true });
    await expect(panel.textContent()).resolves.toMatch(/#4711.*Request Tracker/);
    await expect(panel.textContent()).resolves.toMatch(/Service desk.*next:.*Second line/);
  });

  it('ticks while the agent works, and stands still while they don’t', async () => {
    await show('working');
    const clock = page.locator('.clock__value').first();
    const before = await clock.textContent();
    await page.waitForFunction(
      (old) => document.querySelector('.clock__value')?.textContent !== old,
      before,
    );
    await page.close();
    await show('paused');
    await expect(page.locator('.clock__value').first().textContent()).resolves.toBe('12:05');
    await expect(button('Resume').isVisible()).resolves.toBe(true);
  });

  it('says that an unknown time is a lower bound, and why', async () => {
    await show('unknown_clock');
    await expect(page.getByText('≥ 3h 12m').isVisible()).resolves.toBe(true);
    await expect(page.getByText(/when it began isn't known/).isVisible()).resolves.toBe(true);
  });

  it.each([
    ['connecting', 'Connecting to Baton…'],
    ['no_ticket', 'No ticket on this page.'],
  ])('says so when there is no ticket to show: %s', async (state, sentence) => {
    await show(state);
    await expect(page.getByText(sentence).isVisible()).resolves.toBe(true);
  });

  it('says when the extension was updated under the page', async () => {
    await show('working');
    await page.evaluate(() => {
      window.fake.alive = false;
      window.fake.killWorker();
    });
    await page.getByText('Baton was updated. Reload this page to go on.').waitFor();
  });

  it('goes on by itself when the worker was stopped', async () => {
    await show('paused');
    await page.evaluate(() => {
      const { fake } = window;
      fake.killWorker();
      if (fake.snapshot?.state === 'ticket') fake.snapshot = { ...fake.snapshot, paused: false };
    });
    await button('Pause').waitFor();
  });

  it('takes nothing that a script does instead of a person', async () => {
    await show('due');
    await button('Pause').evaluate((element: HTMLElement) => element.click());
    await expect(intentsOf(page)).resolves.toEqual([]);
  });

  it('shows what strangers wrote as text, never as markup', async () => {
    await show('hostile');
    await expect(page.locator('main img, main script').count()).resolves.toBe(0);
    await expect(page.getByRole('heading', { level: 2 }).first().textContent()).resolves.toContain(
      '<script>alert(1)</script>',
    );
  });
});

describe('one click or one line is enough', () => {
  it.each([
    ['Severity', 'High', { type: 'severity', severity: 'sev2' }],
    [
      /Collect the client log/,
      'Blocked',
      { type: 'step', checklist: 'vpn-basic', step: 'client-log', result: 'blocked' },
    ],
  ])('%s: %s', async (group, choice, intent) => {
    await show('working');
    await page
      .getByRole('group', { name: group })
      .getByRole('radio', { name: choice, exact: true })
      .check();
    await expect(nextIntents(page, 1)).resolves.toEqual([intent]);
  });

  it.each([
    ['Affected users: 50', { type: 'affectedUsers', count: 50 }],
    ['Security', { type: 'flag', flag: 'security', on: true }],
    ['Is it “VPN”?', { type: 'category', category: 'vpn' }],
    ['Pause', { type: 'pause' }],
  ])('%s', async (name, intent) => {
    await show('working');
    await button(name).click();
    await expect(nextIntents(page, 1)).resolves.toEqual([intent]);
  });

  it('counts only where arrow keys come to rest', async () => {
    await show('working');
    const group = page.getByRole('group', { name: 'Severity' });
    await group.getByRole('radio', { name: 'Critical' }).focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await expect(nextIntents(page, 1)).resolves.toEqual([{ type: 'severity', severity: 'sev3' }]);
  });

  it('keeps evidence typed before the result, and records it with the result', async () => {
    await show('working');
    const step = page.getByRole('listitem').filter({ hasText: 'Collect the client log' });
    await step.getByRole('textbox').fill('peer closed (reason 3)');
    await step.getByRole('radio', { name: 'Failed' }).check();
    await expect(nextIntents(page, 1)).resolves.toEqual([
      expect.objectContaining({ result: 'failed', evidence: 'peer closed (reason 3)' }),
    ]);
  });

  it('adds something that no checklist names', async () => {
    await show('working');
    await button('Also tried…').click();
    await page.getByLabel('What did you try?').fill('Swapped the dock');
    await page
      .getByRole('group', { name: 'What came of it?' })
      .getByRole('radio', { name: 'Fixed' })
      .check();
    await button('Add').click();
    await expect(nextIntents(page, 1)).resolves.toEqual([
      { type: 'alsoTried', text: 'Swapped the dock', result: 'fixed' },
    ]);
  });

  it('keeps what was typed and not yet recorded when the page is left', async () => {
    await show('working');
    await page
      .getByRole('textbox', { name: /^Evidence: / })
      .last()
      .fill('Seen at 09:12');
    await button('Also tried…').click();
    await page.getByLabel('What did you try?').fill('Swapped the do');
    await page.reload();
    const evidence = page.getByRole('textbox', { name: /^Evidence: / }).last();
    await expect(evidence.inputValue()).resolves.toBe('Seen at 09:12');
    await button('Also tried…').click();
    const tried = page.getByLabel('What did you try?');
    await expect(tried.inputValue()).resolves.toBe('Swapped the do');
    await button('Add').click();
    await page.reload();
    await button('Also tried…').click();
    await expect(tried.inputValue()).resolves.toBe('');
  });

  it('takes doubt as an answer', async () => {
    await show('working');
    await button("I'm not sure").click();
    await button("I don't have the access it needs").click();
    await expect(nextIntents(page, 1)).resolves.toEqual([
      { type: 'doubt', reason: 'missing_access' },
    ]);
  });

  it('takes the last act back', async () => {
    await show('snoozed');
    await button('Undo').click();
    await expect(nextIntents(page, 1)).resolves.toEqual([{ type: 'undo', seq: 61 }]);
  });

  it('says in a sentence why something couldn’t be recorded', async () => {
    await show('working');
    await page.evaluate(() => {
      window.fake.answers = { intent: () => ({ ok: false, error: { code: 'storage_full' } }) };
    });
    await button('Pause').click();
    await page.getByText(/The disk is full, so this wasn't recorded/).waitFor();
  });
});

describe('a prompt', () => {
  it('is a quiet line while the limit comes near', async () => {
    await show('warning');
    await expect(page.getByText('Coming up: 16 min of 20').isVisible()).resolves.toBe(true);
    await expect(page.getByRole('heading', { name: 'Time to get help' }).count()).resolves.toBe(0);
  });

  it('says why in the rule’s own words when the limit is reached', async () => {
    await show('due');
    const card = page.getByRole('region', { name: 'Time to get help' });
    await expect(card.getByText(/20 minutes of work without progress/).isVisible()).resolves.toBe(
      true,
    );
    await expect(
      card.getByText('22 min of work without progress (limit 20)').isVisible(),
    ).resolves.toBe(true);
    await expect(page.locator('[aria-live]').textContent()).resolves.toContain('Time to get help');
  });

  it('can be put off for as long as the policy allows', async () => {
    await show('due');
    await button('Snooze').click();
    await button('10 minutes').click();
    await expect(nextIntents(page, 1)).resolves.toEqual([
      { type: 'snooze', rule: 'no-progress', minutes: 10 },
    ]);
  });

  it('asks for a reason where the policy wants one', async () => {
    await show('due_with_reason');
    await button('Snooze').click();
    // Playwright takes aria-disabled for unclickable; a person may well try.
    await button('10 minutes').click({ force: true });
    await expect(intentsOf(page)).resolves.toEqual([]);
    await page.getByLabel('Why later?').fill('on the phone with them');
    await button('10 minutes').click();
    await expect(nextIntents(page, 1)).resolves.toEqual([
      expect.objectContaining({ minutes: 10, reason: 'on the phone with them' }),
    ]);
  });

  it('can be declined with a reason', async () => {
    await show('due');
    await button('Not needed').click();
    await button('It is nearly solved').click();
    await expect(nextIntents(page, 1)).resolves.toEqual([
      { type: 'override', rule: 'no-progress', reason: 'nearly_solved' },
    ]);
  });

  it('can’t be put off when it is immediate', async () => {
    await show('immediate');
    await expect(button('Snooze').count()).resolves.toBe(0);
    await expect(button('Hand over').count()).resolves.toBe(1);
  });

  it('moves nothing that the agent is about to click', async () => {
    await show('warning');
    const where = () => page.getByRole('radio', { name: 'Normal' }).boundingBox();
    const before = await where();
    await page.evaluate(() => {
      const { fake } = window;
      const shown = fake.snapshot;
      const prompt = shown?.state === 'ticket' ? shown.policy?.prompt : undefined;
      if (shown?.state !== 'ticket' || !shown.policy || !prompt) return;
      fake.push({ ...shown, policy: { ...shown.policy, prompt: { ...prompt, level: 'due' } } });
    });
    await page.getByRole('heading', { name: 'Time to get help' }).waitFor();
    await expect(where()).resolves.toEqual(before);
  });
});

describe('the frame', () => {
  it('is a pill with clock and state while it is collapsed, and opens on a click', async () => {
    await show('due', '&frame=collapsed');
    const frame = page.frameLocator('iframe');
    const pill = frame.getByRole('button', { name: /^Open Baton/ });
    await pill.waitFor();
    await expect(pill.textContent()).resolves.toMatch(/22:0\d.*Time to get help/);
    const inner = page.frames().at(-1);
    await inner?.evaluate(() => {
      window.fake.answers = { place: () => null };
    });
    await pill.click();
    await expect
      .poll(() => inner?.evaluate(() => window.fake.messages.at(-1)))
      .toMatchObject({ type: 'place', request: { change: { collapsed: false } } });
  });

  it('goes from corner to corner by arrow keys, and collapses by Escape', async () => {
    await show('working', '&frame=open');
    const frame = page.frameLocator('iframe');
    await frame.getByRole('button', { name: 'Move the panel' }).waitFor();
    const inner = page.frames().at(-1);
    await inner?.evaluate(() => {
      window.fake.answers = { place: () => null };
    });
    const places = () =>
      inner?.evaluate(() =>
        window.fake.messages.filter(({ type }) => type === 'place').map(({ request }) => request),
      );
    await frame.getByRole('button', { name: 'Move the panel' }).press('ArrowLeft');
    await expect.poll(places).toEqual([{ change: { towards: 'left' } }]);
    await page.keyboard.press('Escape');
    await expect.poll(places).toContainEqual({ change: { collapsed: true } });
  });
});
