import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { preparedExtension } from '../../scripts/extension.ts';
import { importPolicy, openTryOut, policyFile, type TryOut } from '../../scripts/try-out.ts';
import { journalEventSchema } from '../../lib/case/events.ts';
import { visitDemo } from './harness/demo-visit.ts';
import { eventually } from './harness/eventually.ts';
import { readJournal } from './harness/journal.ts';
import { launchChromium, type LaunchedChromium } from './harness/launch.ts';

const region = (page: Page, name: 'Policy' | 'Sites' | 'Your data') =>
  page.getByRole('region', { name });

describe('the policy', () => {
  let browser: LaunchedChromium;
  let page: Page;
  const stack = new AsyncDisposableStack();

  beforeAll(async () => {
    const extension = stack.adopt(await preparedExtension(), (prepared) => prepared.remove());
    browser = stack.adopt(await launchChromium({ extension: extension.directory }), (launched) =>
      launched.close(),
    );
    page = browser.context.pages()[0] ?? (await browser.context.newPage());
  });
  afterAll(() => stack.disposeAsync());

  const chooseFile = (name: string, text: string): Promise<void> =>
    page.getByLabel('Import policy').setInputFiles({
      name,
      mimeType: 'application/json',
      buffer: Buffer.from(text),
    });

  const says = (text: string | RegExp): Promise<void> => page.getByText(text).first().waitFor();
  const inForce = () => region(page, 'Policy').locator('strong').first().innerText();

  it('is none on the day of the installation, and so are sites and data', async () => {
    await page.goto(browser.address('options.html'));
    const headings = await page.getByRole('heading', { level: 2 }).allInnerTexts();
    expect(headings).toEqual([
      'Policy',
      'Try it on your history',
      'Sites',
      'Taught helpdesks',
      'Your data',
    ]);
    await says(
      'No policy is in force: Baton only counts time. Import one, or begin with a starter.',
    );
    await says('No site yet.');
    await says('Nothing recorded yet.');
  });

  it('comes from a starter with one click, or from a file, and the last change can be undone', async () => {
    await page.goto(browser.address('options.html'));
    await page.getByRole('button', { name: 'Use this policy' }).first().click();
    await says('This policy is in force now.');
    await says('In use');
    expect(await inForce()).toBe('Service desk, two tiers and on-call');

    await page.getByLabel('Import policy').setInputFiles(policyFile);
    await eventually(inForce).toBe('Demo helpdesk');
    await says('demo.baton.json');
    await says('9 rules');

    await page.getByRole('button', { name: 'Undo the last change' }).click();
    await says('The policy before is in force again.');
    expect(await inForce()).toBe('Service desk, two tiers and on-call');
  });

  describe('in a file', () => {
    /** The demo policy with something changed by hand. */
    const edited = async (change: (text: string) => string): Promise<string> =>
      change(await readFile(policyFile, 'utf8'));
    const replaced = (from: string, to: string) =>
      edited((text) => {
        if (!text.includes(from)) throw new Error(`The demo policy has no ${from}`);
        return text.replace(from, to);
      });
    const hostile = '<img src=x onerror=\\"document.title=1\\">';

    beforeEach(() => importPolicy(page, browser.address('options.html')));

    it.each([
      {
        what: 'that is no JSON',
        text: async () => '{\n  "schema": "baton.policy/1",\n  oops\n}',
        finds: ['E001', 'At /', 'This is not valid JSON: something is wrong at line 3, column 3.'],
      },
      {
        what: 'of another schema',
        text: () => replaced('"baton.policy/1"', '"baton.policy/9"'),
        finds: [
          'E002',
          'At /schema',
          'The policy is written for "baton.policy/9", which this version of Baton can\'t read.',
        ],
      },
      {
        what: 'that names a tier which it does not have',
        text: () => replaced('"to": "security"', '"to": "secruity"'),
        finds: [
          'E005',
          'At /routes/0/to',
          'There is no tier "secruity".',
          'Did you mean "security"?',
        ],
      },
      {
        what: 'with markup in it',
        text: () => replaced('"to": "security"', `"to": "${hostile}"`),
        finds: ['E004', 'At /routes/0/to', '<img src=x onerror='],
      },
    ])('$what is refused with each finding and its place, and changes nothing', async (bad) => {
      await chooseFile('team.baton.json', await bad.text());
      await says("This policy can't be used. Nothing was changed.");
      const findings = region(page, 'Policy').getByRole('listitem').filter({ hasText: 'At /' });
      const shown = (await findings.allInnerTexts()).join('\n');
      for (const part of bad.finds) expect(shown).toContain(part);
      expect(await inForce()).toBe('Demo helpdesk');
      expect(await page.locator('img').count()).toBe(0);
    });

    it('that is too big is refused unread', async () => {
      await chooseFile('big.baton.json', ' '.repeat(256 * 1024 + 1));
      await says("This file is larger than 256 KiB, so it isn't a policy. Nothing was changed.");
      expect(await inForce()).toBe('Demo helpdesk');
    });

    it('has its name and its own words shown as text', async () => {
      const name = '<img src=x onerror=alert(1)>.baton.json';
      await chooseFile(name, await replaced('"name": "Demo helpdesk"', `"name": "${hostile}"`));
      await says('This policy is in force now.');
      await says(name);
      expect(await inForce()).toBe('<img src=x onerror="document.title=1">');
      expect(await page.locator('img').count()).toBe(0);
      expect(await page.title()).toBe('Baton settings');
    });

    it('with a rule that this version cannot judge is used without it, which is listed', async () => {
      await chooseFile('newer.baton.json', await replaced('"type": "doubt"', '"type": "weather"'));
      await says('This policy is in force now.');
      await says('8 rules');
      await says('1 remark on this document');
      const finding = region(page, 'Policy').getByRole('listitem').filter({ hasText: 'R101' });
      expect(await finding.innerText()).toContain('The rule "Not safe to go on" isn\'t used');
      expect(await finding.innerText()).toContain('At /rules/3/anyOf/0/type');
    });
  });
});

describe("the person's data", () => {
  let tryOut: TryOut;
  let page: Page;

  beforeAll(async () => {
    tryOut = await openTryOut({});
    ({ page } = tryOut);
    const visit = await visitDemo(tryOut);
    const panel = await visit.open(1);
    await panel.choose('Severity', 'High');
    await panel.recordStep(0, 'Failed', 'PRN-3-07');
    await panel.region.getByText('1 of 5').waitFor();
    await visit.close();
    await page.goto(tryOut.address('options.html'));
  });
  afterAll(() => tryOut.close());

  it('is summed up, with the sites where it comes from', async () => {
    await page.getByText(/^1 ticket · \d+ events · since /).waitFor();
    const site = region(page, 'Sites').getByRole('listitem');
    expect(await site.innerText()).toContain('http://localhost');
  });

  it('is exported as JSON Lines: every event, in order, as it happened', async () => {
    const downloaded = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Export everything' }).click();
    const download = await downloaded;
    expect(download.suggestedFilename()).toMatch(/^baton-journal-\d{4}-\d\d-\d\d\.jsonl$/);
    await page.getByText('Exported.').waitFor();
    const text = await readFile(await download.path(), 'utf8');
    const lines = text.trimEnd().split('\n');
    const events = lines.map((line) => journalEventSchema.parse(JSON.parse(line)));

    expect(events.map(({ seq }) => seq)).toEqual(events.map((_event, index) => index + 1));
    expect(events).toEqual((await readJournal(page)).events);
    const bodies = events.map(({ body }) => body);
    expect(bodies[0]).toMatchObject({ type: 'observed', record: { ticketId: '1' } });
    expect(bodies).toContainEqual({ type: 'severity', severity: 'sev2' });
    expect(bodies).toContainEqual(
      expect.objectContaining({ type: 'step', result: 'failed', evidence: 'PRN-3-07' }),
    );
  });

  it('can be checked', async () => {
    await page.getByRole('button', { name: 'Check the journal' }).click();
    await page.getByText(/^All \d+ events checked: the journal is intact\.$/).waitFor();
  });

  it('stays when its deletion is undone', async () => {
    await page.getByRole('button', { name: 'Delete everything' }).click();
    await page.getByText(/^Deleting everything in \d+ seconds$/).waitFor();
    await page.getByRole('button', { name: 'Undo', exact: true }).click();
    await page.getByText('Nothing was deleted.').waitFor();
    expect((await readJournal(page)).events.length).toBeGreaterThan(0);
  });

  it('is gone when it is deleted and nobody undoes it', async () => {
    await page.getByRole('button', { name: 'Delete everything' }).click();
    await page.getByText('Everything was deleted.').waitFor({ timeout: 20_000 });
    await page.getByText('Nothing recorded yet.').waitFor();
    expect((await readJournal(page)).events).toEqual([]);
  });
});
