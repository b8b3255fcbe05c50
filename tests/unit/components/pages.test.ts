import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { openGallery, type Gallery } from './gallery/open.ts';

let gallery: Gallery;
let page: Page;
beforeAll(async () => {
  gallery = await openGallery();
}, 60_000);
afterAll(() => gallery.close());
afterEach(() => page.close());

const button = (name: string) => page.getByRole('button', { name, exact: true });

const sent = (type: string): Promise<readonly unknown[]> =>
  page.evaluate(
    (wanted) =>
      window.fake.messages.filter((one) => one.type === wanted).map(({ request }) => request),
    type,
  );

describe('the popup', () => {
  it.each([
    ['none', "Baton can't see this page."],
    ['unknown', "Baton doesn't know this page."],
    ['recognised', 'This looks like Request Tracker'],
    ['enabled', 'Baton works with Request Tracker here'],
    ['enabled_other_page', 'Baton is on for this site.'],
  ])('says what the page is to Baton: %s', async (state, sentence) => {
    page = await gallery.show(`page=popup&state=${state}`);
    await page.getByText(sentence, { exact: true }).waitFor();
  });

  it('enables the site after the browser’s own question', async () => {
    page = await gallery.show('page=popup&state=recognised');
    await button('Enable on this site').waitFor();
    await page.evaluate((enabled) => {
      window.fake.answers = { site: () => enabled };
    }, enabledSite);
    await button('Enable on this site').click();
    await button('Disable on this site').waitFor();
    await expect(page.evaluate(() => [...window.fake.permitted])).resolves.toEqual([
      'https://help.example/*',
    ]);
  });

  it('says that it stays off when the permission was denied', async () => {
    page = await gallery.show('page=popup&state=recognised');
    await page.evaluate(() => {
      window.fake.grants = false;
    });
    await button('Enable on this site').click();
    await page.getByText(/Baton stays off here/).waitFor();
  });

  it('shows the ticket in front with its clock and state', async () => {
    page = await gallery.show('page=popup&state=enabled');
    await page.getByText('Time to get help').waitFor();
    await expect(page.getByText(/22:0\d/).isVisible()).resolves.toBe(true);
    await expect(button('Go to the panel').isVisible()).resolves.toBe(true);
  });
});

const enabledSite = {
  kind: 'enabled',
  origin: 'https://help.example',
  pattern: 'https://help.example/*',
  helpdesk: { id: 'request-tracker', name: 'Request Tracker' },
  ticketId: '4711',
} as const;

describe('the options page', () => {
  const refusal = {
    policy: null,
    source: null,
    canUndo: false,
    refused: true,
    findings: [
      {
        code: 'E005',
        pointer: '/routes/0/to',
        message: 'There is no tier “secondline”.',
        fix: 'Did you mean “second-line”?',
      },
    ],
  } as const;

  it('says which policy is in force', async () => {
    page = await gallery.show('page=options&state=in_force,some');
    await page.getByText('Acme IT escalation').waitFor();
    await expect(page.getByText('12 rules · 6 checklists · 4 tiers').isVisible()).resolves.toBe(
      true,
    );
    await expect(page.getByRole('heading', { level: 2 }).allTextContents()).resolves.toEqual([
      'Policy',
      'Try it on your history',
      'Sites',
      'Taught helpdesks',
      'Your data',
    ]);
  });

  it('refuses a bad file with each finding and its place', async () => {
    page = await gallery.show('page=options&state=none,empty');
    await page.evaluate((status) => {
      window.fake.answers = { ...window.fake.answers, usePolicy: () => status };
    }, refusal);
    await page.getByLabel('Import policy').setInputFiles({
      name: '<b>.baton.json',
      mimeType: 'application/json',
      buffer: Buffer.from('{"schema":"baton.policy/1"}'),
    });
    await page.getByText("This policy can't be used. Nothing was changed.").waitFor();
    await expect(sent('usePolicy')).resolves.toEqual([
      { text: '{"schema":"baton.policy/1"}', fileName: '<b>.baton.json' },
    ]);
    for (const text of ['E005', '/routes/0/to', 'Did you mean “second-line”?']) {
      await expect(page.getByText(text, { exact: true }).isVisible()).resolves.toBe(true);
    }
  });

  it('doesn’t even send a file that is too big', async () => {
    page = await gallery.show('page=options&state=none,empty');
    await page.getByLabel('Import policy').setInputFiles({
      name: 'big.json',
      mimeType: 'application/json',
      buffer: Buffer.alloc(257 * 1_024, ' '),
    });
    await page.getByText(/larger than 256 KiB/).waitFor();
    await expect(sent('usePolicy')).resolves.toEqual([]);
  });

  it('takes a starter with one click', async () => {
    page = await gallery.show('page=options&state=none,empty');
    await page.evaluate(() => {
      const { fake } = window;
      fake.answers = {
        ...fake.answers,
        usePolicy: () => ({
          policy: null,
          source: null,
          findings: [],
          canUndo: true,
          refused: false,
        }),
      };
    });
    await page.getByRole('button', { name: 'Use this policy' }).first().click();
    await page.getByText('This policy is in force now.').waitFor();
    await button('Undo the last change').waitFor();
  });

  it('lists the sites and lets them go', async () => {
    page = await gallery.show('page=options&state=none,empty&site=https://help.example/*');
    await button('Remove https://help.example').click();
    await page.getByText('No site yet.').waitFor();
    await expect(page.evaluate(() => window.fake.permitted.size)).resolves.toBe(0);
  });

  it('exports the journal piece by piece into one file', async () => {
    page = await gallery.show('page=options&state=none,some');
    await page.evaluate(() => {
      const { fake } = window;
      const pieces = [
        { lines: '{"seq":1}\n', nextSeq: 2 },
        { lines: '{"seq":2}\n', nextSeq: null },
      ];
      fake.answers = {
        ...fake.answers,
        export: () => pieces.shift() ?? { lines: '', nextSeq: null },
      };
    });
    const download = page.waitForEvent('download');
    await button('Export everything').click();
    const file = await download;
    expect(file.suggestedFilename()).toMatch(/^baton-journal-\d{4}-\d\d-\d\d\.jsonl$/);
    const stream = await file.createReadStream();
    expect((await stream.toArray()).join('')).toBe('{"seq":1}\n{"seq":2}\n');
  });

  it('deletes only after ten seconds in which it can be undone', async () => {
    page = await gallery.show('page=options&state=none,some');
    await page.clock.install({ time: 0 });
    // From here on time passes only when the test says so.
    await page.clock.pauseAt(60_000);
    await page.evaluate(() => {
      window.fake.answers = { ...window.fake.answers, deleteAll: () => null };
    });
    await button('Delete everything').click();
    await page.clock.runFor(9_000);
    await expect(sent('deleteAll')).resolves.toEqual([]);
    await page.clock.runFor(999);
    await expect(sent('deleteAll')).resolves.toEqual([]);
    // In the last moment, before the next picture is drawn.
    await button('Undo').click();
    await page.clock.runFor(1);
    await page.getByText('Nothing was deleted.').waitFor();
    await expect(sent('deleteAll')).resolves.toEqual([]);
    await button('Delete everything').click();
    // Each second is drawn before the next one begins, and drawing takes its time, too.
    const deleted = page.getByText('Everything was deleted.');
    while (!(await deleted.isVisible())) await page.clock.runFor(500);
    await expect(sent('deleteAll')).resolves.toEqual([null]);
  });
});
