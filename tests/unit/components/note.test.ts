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

/** The note, opened as a person opens it. */
async function openNote(state: string): Promise<void> {
  page = await gallery.show(`page=panel&state=${state}`, {
    viewport: { width: 392, height: 720 },
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  await button('Hand over').click();
}

/** The background's next snapshot, with that answer in the section. */
const pushAnswer = (section: string, text: string): Promise<void> =>
  page.evaluate(
    ([id, answer]) => {
      const { fake } = window;
      const shown = fake.snapshot;
      if (shown?.state !== 'ticket' || !shown.policy?.note) return;
      const { note } = shown.policy;
      const sections = note.sections.map((one) =>
        one.id === id ? { ...one, answer: { text: answer } } : one,
      );
      fake.push({ ...shown, policy: { ...shown.policy, note: { ...note, sections } } });
    },
    [section, text] as const,
  );

const need = () => page.getByLabel('What should the next one do, and by when?');

describe('the handoff note', () => {
  it('takes the focus, and gives it back to Hand over', async () => {
    await openNote('due');
    await expect(
      page.getByRole('heading', { name: 'Handoff note' }).evaluate(isFocused),
    ).resolves.toBe(true);
    await button('Back').click();
    await expect(button('Hand over').evaluate(isFocused)).resolves.toBe(true);
  });

  it('says what is missing, and shows it first', async () => {
    await openNote('due');
    await expect(page.getByText('2 of 4 required answered.').isVisible()).resolves.toBe(true);
    await expect(page.getByRole('heading', { level: 3 }).allTextContents()).resolves.toEqual([
      'Environment',
      'What we need from you',
      'Summary',
      'Why it is handed over',
      'Tried so far, with results',
      'What the requester sees',
    ]);
  });

  it('saves an answer when the typing rests', async () => {
    await openNote('due');
    await need().pressSequentially('Look at the gateway');
    await expect(nextIntents(page, 1)).resolves.toEqual([
      {
        type: 'noteAnswer',
        section: 'assistance_needed',
        answer: { text: 'Look at the gateway' },
      },
    ]);
  });

  it('takes “unknown, because…” for an answer', async () => {
    await openNote('due');
    const section = page.getByRole('region', { name: 'Environment' });
    await section.getByRole('checkbox', { name: 'Unknown, because…' }).check();
    await section.getByLabel('Why is it unknown?').fill('they are on a train');
    await expect(nextIntents(page, 1)).resolves.toEqual([
      {
        type: 'noteAnswer',
        section: 'environment',
        answer: { unknownBecause: 'they are on a train' },
      },
    ]);
  });

  it('never writes over what is being typed, and takes over what comes later', async () => {
    await openNote('due');
    await need().fill('mine');
    await nextIntents(page, 1);
    await pushAnswer('assistance_needed', 'older');
    await expect(need().inputValue()).resolves.toBe('mine');
    await need().blur();
    await pushAnswer('assistance_needed', 'newer');
    await expect.poll(() => need().inputValue()).toBe('newer');
  });

  it('keeps what was typed when one goes back at once', async () => {
    await openNote('due');
    await need().fill('half a sen');
    await button('Back').click();
    await expect(nextIntents(page, 1)).resolves.toEqual([
      expect.objectContaining({ type: 'noteAnswer', answer: { text: 'half a sen' } }),
    ]);
  });

  it('goes to another receiver, and back to the policy’s', async () => {
    await openNote('due');
    // A person's choice: `selectOption` would be a script's.
    await page.getByLabel('To', { exact: true }).focus();
    await page.keyboard.type('On call');
    await page.keyboard.press('Tab');
    await expect(nextIntents(page, 1)).resolves.toEqual([{ type: 'chooseTier', tier: 'oncall' }]);
  });

  it('is shown as text whatever is in it', async () => {
    await openNote('due');
    await expect(page.locator('pre').textContent()).resolves.toContain('<script>alert(1)</script>');
    await expect(page.locator('main a, main script').count()).resolves.toBe(0);
  });
});

describe('leaving Baton', () => {
  it('inserts on the click, after all that was typed is recorded', async () => {
    await openNote('due');
    await need().fill('Look at the gateway log');
    await button('Insert as internal note').click();
    const intents = await nextIntents(page, 2);
    expect(intents.map(({ type }) => type)).toEqual(['noteAnswer', 'insertNote']);
  });

  it('says what to do when the editor isn’t there', async () => {
    await openNote('note_complete');
    await page.evaluate(() => {
      window.fake.answers = { intent: () => ({ ok: false, error: { code: 'composer_missing' } }) };
    });
    await button('Insert as internal note').click();
    await page.getByText(/Copy the note and paste it yourself/).waitFor();
    await expect(button('Copy').isVisible()).resolves.toBe(true);
  });

  it('is held back by the receiver’s gate, which leads to what is missing', async () => {
    await openNote('note_blocked');
    await button('Insert as internal note').click({ force: true });
    await expect(intentsOf(page)).resolves.toEqual([]);
    const first = page.getByLabel('Which product, version and place? What changed lately?');
    await expect(first.evaluate(isFocused)).resolves.toBe(true);
  });

  it.each([
    ['Markdown', 'text/plain', /BT-7K2M/],
    ['Plain text', 'text/plain', /BT-7K2M/],
    ['HTML', 'text/html', /&lt;script&gt;/],
  ])('is copied as %s', async (format, mediaType, content) => {
    await openNote('note_complete');
    await button('Copy').click();
    await button(format).click();
    await expect(nextIntents(page, 1)).resolves.toEqual([{ type: 'noteCopied' }]);
    const copied = await page.evaluate(async (type) => {
      const [item] = await navigator.clipboard.read();
      const blob = await item?.getType(type);
      return blob?.text();
    }, mediaType);
    expect(copied).toMatch(content);
  });

  it('waits for the agent’s word that the helpdesk holds a copied note', async () => {
    page = await gallery.show('page=panel&state=awaited_copied');
    await button('It is in the helpdesk').click();
    await expect(nextIntents(page, 1)).resolves.toEqual([
      { type: 'confirmHandover', reference: 'BT-7K2M' },
    ]);
  });
});

const isFocused = (element: Element): boolean => element === document.activeElement;
