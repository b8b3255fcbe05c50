import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { JournalEvent } from '../../../lib/case/events.ts';
import { parsePolicy } from '../../../lib/policy/parse.ts';
import { openGallery, type Gallery } from './gallery/open.ts';
import { candidate, historyOf } from './states/history.ts';

let gallery: Gallery;
let page: Page;
beforeAll(async () => {
  gallery = await openGallery();
}, 60_000);
afterEach(() => page.close());
afterAll(() => gallery.close());

/** Puts a journal where the worker looks for it, and a policy in force. */
async function prepare(events: readonly JournalEvent[], inForce = true) {
  page = await gallery.show('page=options&state=in_force,some', {
    viewport: { width: 320, height: 800 },
    reducedMotion: 'reduce',
  });
  await page.evaluate(
    async ({ kept, used, parsed }) => {
      const candidateOf = (request: unknown) => {
        const asked = JSON.stringify(request);
        if (asked === '{"text":null}') return used && parsed;
        return asked.includes('rules') ? parsed : { policy: null, findings: [] };
      };
      window.fake.answers = { ...window.fake.answers, candidate: candidateOf };
      const opening = indexedDB.open('baton', 1);
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        opening.addEventListener('upgradeneeded', () => {
          const store = opening.result.createObjectStore('events', { keyPath: 'seq' });
          store.createIndex('case', 'case');
          store.createIndex('command', 'command');
          opening.result.createObjectStore('running');
        });
        opening.addEventListener('success', () => resolve(opening.result));
        opening.addEventListener('error', () => reject(new Error('No database.')));
      });
      const transaction = database.transaction('events', 'readwrite');
      for (const event of kept) transaction.objectStore('events').put(event);
      await new Promise((resolve) => transaction.addEventListener('complete', resolve));
      database.close();
    },
    { kept: events, used: inForce || null, parsed: parsePolicy(candidate) },
  );
}

const tryIt = () => page.getByRole('button', { name: 'Try it', exact: true }).click();

describe('trying a policy on the own history', { timeout: 30_000 }, () => {
  it('says in numbers what it would have done, each with its tickets', async () => {
    await prepare(historyOf(30));
    await tryIt();
    await page.getByText('30 tickets, 10 of them handed over', { exact: false }).waitFor();
    const total = page.getByRole('row', { name: /^All rules/ });
    await expect(total.getByRole('cell').allTextContents()).resolves.toEqual([
      '30100%',
      '1033%',
      '0',
      '0',
      '2067%',
      '0',
      '0',
    ]);
    await page.getByRole('button', { name: 'No progress, Earlier: 10. Show the tickets' }).click();
    const list = page.getByRole('group', { name: 'No progress: Earlier' });
    await expect(list.getByRole('link').first().textContent()).resolves.toBe(
      '#4727 Printer 27 is jammed',
    );
    await expect(list.getByRole('link').count()).resolves.toBe(10);
    const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
    await page.keyboard.press('Escape');
    await expect(list.count()).resolves.toBe(0);
    const focused = page.locator(':focus');
    await expect(focused.getAttribute('aria-label')).resolves.toMatch(/^No progress, Earlier/);
    await page.getByText('What people would have done differently is not known.').waitFor();
  });

  it('has no percentages for a few tickets', async () => {
    await prepare(historyOf(19));
    await tryIt();
    await page.getByText(/^19 tickets are too few for percentages/).waitFor();
    await expect(page.getByRole('table').textContent()).resolves.not.toContain('%');
  });

  it('says that there is no history yet', async () => {
    await prepare([]);
    await tryIt();
    await page.getByText(/^There is no history yet/).waitFor();
  });

  it('says that no policy is in use', async () => {
    await prepare(historyOf(3), false);
    await tryIt();
    await page.getByText(/^No policy is in use/).waitFor();
  });

  it('tries one from a file, and refuses what is none', async () => {
    await prepare(historyOf(3));
    await page.getByRole('radio', { name: 'One from a file' }).check();
    await page.getByLabel('Policy file to try').waitFor();
    await tryIt();
    await page.getByText('Choose a policy file first.').waitFor();
    const file = page.getByLabel('Policy file to try');
    const asFile = (text: string) => ({
      name: 'a.baton.json',
      mimeType: 'application/json',
      buffer: Buffer.from(text),
    });
    await file.setInputFiles(asFile('{"schema":"baton.policy/1"}'));
    await tryIt();
    await page.getByText(/can't be used as a policy/).waitFor();
    await file.setInputFiles(asFile(candidate));
    await tryIt();
    await page.getByText('3 tickets, 1 of them handed over', { exact: false }).waitFor();
  });

  it('can be stopped, and the focus comes back to where it began', async () => {
    await prepare(historyOf(2_000));
    await tryIt();
    await page.getByRole('button', { name: 'Cancel' }).click();
    await page.getByText('Stopped. Nothing was changed.').waitFor();
    await expect(page.locator(':focus').textContent()).resolves.toBe('Try it');
  });
});
