import type { Frame, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { preparedExtension } from '../../scripts/extension.ts';
import { openTryOut, type TryOut } from '../../scripts/try-out.ts';
import { axeFindings, cutTexts, restyled } from './harness/axe.ts';
import { visitDemo, type DemoVisit } from './harness/demo-visit.ts';
import { tabAt } from './harness/extension-api.ts';
import { launchChromium, type LaunchedChromium } from './harness/launch.ts';
import { openNote } from './harness/note.ts';
import type { Panel } from './harness/panel.ts';

const looks = [
  { colorScheme: 'light', width: 1280 },
  { colorScheme: 'dark', width: 1280 },
  { colorScheme: 'light', width: 320 },
  { colorScheme: 'dark', width: 320 },
] as const;

/** Axe finds nothing and no text is cut, in light and dark, wide and narrow. */
const expectGoodLooks = async (page: Page, panel?: Frame): Promise<void> => {
  // Elsewhere a page isn't drawn, and a change of its colours doesn't come through.
  await page.bringToFront();
  for (const { colorScheme, width } of looks) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.setViewportSize({ width, height: 800 });
    for (const frame of page.frames()) await restyled(frame);
    const look = `${colorScheme}, ${width} px`;
    expect(await axeFindings(page, panel), look).toEqual([]);
    expect(await cutTexts(panel ?? page), look).toEqual([]);
  }
};

describe('before there is a policy', () => {
  let browser: LaunchedChromium;
  const stack = new AsyncDisposableStack();

  beforeAll(async () => {
    const allow = ['http://localhost/*'];
    const extension = stack.adopt(await preparedExtension({ allow }), (one) => one.remove());
    browser = stack.adopt(await launchChromium({ extension: extension.directory }), (one) =>
      one.close(),
    );
  });
  afterAll(() => stack.disposeAsync());

  it('the settings are accessible', async () => {
    const page = await browser.context.newPage();
    await page.goto(browser.address('options.html'));
    await page.getByText('Nothing recorded yet.').waitFor();
    await expectGoodLooks(page);
    await page.close();
  });

  it('the panel is accessible', async () => {
    const visit = await visitDemo(browser);
    const panel = await visit.open(1);
    await panel.button('Use the starter policy').waitFor();
    await expectGoodLooks(visit.page, panel.frame);
    await visit.close();
  });
});

describe('with a policy', () => {
  let tryOut: TryOut;
  let visit: DemoVisit;

  beforeAll(async () => {
    tryOut = await openTryOut({});
  });
  afterAll(() => tryOut.close());
  beforeEach(async () => {
    visit = await visitDemo(tryOut);
  });
  afterEach(() => visit.close());

  describe('the panel over a ticket is accessible', () => {
    const states: readonly (readonly [name: string, reach: (panel: Panel) => Promise<void>])[] = [
      ['open, with every part of it opened', openAllParts],
      [
        'with a card',
        async (panel) => {
          await panel.button('Outage suspected').click();
          await panel.region.getByRole('region', { name: 'Time to get help' }).waitFor();
          await panel.button('Snooze').click();
          await panel.button('Not needed').click();
        },
      ],
      [
        'with the note',
        async (panel) => {
          await panel.recordStep(0, 'No change', 'A line of evidence');
          await panel.region.getByText('1 of 5').waitFor();
          await openNote(panel);
          await panel.button('Copy').click();
        },
      ],
      [
        'as a pill',
        async (panel) => {
          await panel.button('Collapse the panel').click();
          await panel.region.getByRole('button', { name: /^Open Baton/ }).waitFor();
        },
      ],
    ];

    it.each(states)('%s', async (_name, reach) => {
      const panel = await visit.open(3);
      await reach(panel);
      await expectGoodLooks(visit.page, panel.frame);
      await panel.expand();
    });
  });

  describe('the popup is accessible', () => {
    const sentences: readonly (readonly [path: string, sentence: string])[] = [
      ['/tickets/1', 'Go to the panel'],
      ['/tickets', 'This page shows no ticket. Open one, and its time and checklist appear.'],
      ['/api/tickets', 'Baton is on for this site.'],
    ];

    it.each(sentences)('on %s', async (path, sentence) => {
      await visit.page.goto(visit.url + path);
      const tab = await tabAt(await tryOut.worker(), visit.page.url());
      await expectGoodPopup(tab, sentence);
    });

    it('where extensions cannot work', async () => {
      const tab = await tabAt(await tryOut.worker(), tryOut.page.url());
      await expectGoodPopup(tab, "Baton can't see this page.");
    });

    const expectGoodPopup = async (tab: number, sentence: string): Promise<void> => {
      const popup = await tryOut.context.newPage();
      await popup.goto(tryOut.address(`popup.html?tab=${tab}`));
      await popup.getByText(sentence).waitFor();
      await expectGoodLooks(popup);
      await popup.close();
    };
  });

  describe('the settings are accessible', () => {
    it('with a policy, a site and data', async () => {
      const panel = await visit.open(1);
      await panel.choose('Severity', 'Low');
      const { page } = tryOut;
      await page.goto(tryOut.address('options.html'));
      await page.getByText(/tickets? · \d+ events/).waitFor();
      await page.getByRole('button', { name: 'Check the journal' }).click();
      await page.getByText(/the journal is intact/).waitFor();
      await expectGoodLooks(page);
    });

    it('after an import was refused', async () => {
      const { page } = tryOut;
      await page.goto(tryOut.address('options.html'));
      const buffer = Buffer.from('{ "schema": "baton.policy/1", "id": "Not an id" }');
      const file = { name: 'bad.baton.json', mimeType: 'application/json', buffer };
      await page.getByLabel('Import policy').setInputFiles(file);
      await page.getByText("This policy can't be used. Nothing was changed.").waitFor();
      await expectGoodLooks(page);
    });
  });

  describe('without a mouse', () => {
    it('the panel opens and collapses by key, and the focus goes along', async () => {
      const panel = await visit.open(1);
      const { page } = visit;
      const collapse = panel.button('Collapse the panel');
      const open = panel.region.getByRole('button', { name: /^Open Baton/ });
      await page.keyboard.press('Alt+Shift+B');
      await open.waitFor();
      await page.keyboard.press('Alt+Shift+B');
      await collapse.waitFor();
      await focused(panel, 'Collapse the panel');

      await page.keyboard.press('Escape');
      await open.waitFor();
      await focused(panel, /^Open Baton/);
      await page.keyboard.press('Enter');
      await collapse.waitFor();
      await focused(panel, 'Collapse the panel');
    });

    it('Tab goes through the panel from top to bottom', async () => {
      const panel = await visit.open(1);
      await panel.button('Collapse the panel').focus();
      const stops: string[] = [];
      while (stops.at(-1) !== 'Hand over' && stops.length < 60) {
        await visit.page.keyboard.press('Tab');
        stops.push(await focusedName(panel));
      }
      const landmarks = [
        'Pause',
        'Critical',
        'Affected users',
        'Affected users: 1',
        'Category',
        'Is it “Network”?',
        'Security',
        'Fixed',
        'Also tried…',
        "I'm not sure",
        'Hand over',
      ];
      expect(
        stops.filter((stop, index) => landmarks.includes(stop) && stops.indexOf(stop) === index),
      ).toEqual(landmarks);
    });

    it('a ticket is handed over with keys alone', async () => {
      const panel = await visit.open(1);
      const { keyboard } = visit.page;
      await tabTo(panel, "I'm not sure");
      await keyboard.press('Enter');
      await focused(panel, 'In your words, if you like');
      await keyboard.press('Escape');
      await focused(panel, "I'm not sure");

      await tabTo(panel, 'Hand over');
      await keyboard.press('Enter');
      await focused(panel, 'Handoff note');
      await tabTo(panel, 'What else did you try, and what came of it?');
      await keyboard.type('Nothing else: the gateway is not ours.');
      await tabTo(panel, 'What exactly should the receiver do, and by when?');
      await keyboard.type('Read the gateway log, please.');
      await panel.region.getByText('4 of 4 required answered.').waitFor();
      await tabTo(panel, 'Insert as internal note');
      await keyboard.press('Space');
      await panel.region.getByText('Note inserted: submit it in the helpdesk.').waitFor();
    });
  });
});

async function openAllParts(panel: Panel): Promise<void> {
  for (const name of ['Also tried…', "I'm not sure"]) await panel.button(name).click();
  await panel.region.getByText('What Baton reads here').click();
  for (const help of await panel.region.getByText('How', { exact: true }).all()) await help.click();
}

/** The name that a screen reader says for what has the focus. */
const focusedName = (panel: Panel): Promise<string> =>
  panel.frame.evaluate(() => {
    const element = document.activeElement;
    const labels =
      element instanceof HTMLInputElement ||
      element instanceof HTMLTextAreaElement ||
      element instanceof HTMLSelectElement
        ? [...(element.labels ?? [])].map(({ textContent }) => textContent)
        : [];
    const name = element?.getAttribute('aria-label') ?? labels[0] ?? element?.textContent;
    return name?.replace(/\s+/g, ' ').trim() ?? '';
  });

const focused = (panel: Panel, name: string | RegExp) =>
  expect.poll(() => focusedName(panel), { timeout: 5_000 }).toMatch(name);

/** Presses Tab until that has the focus. */
const tabTo = async (panel: Panel, name: string): Promise<void> => {
  const passed: string[] = [];
  while ((await focusedName(panel)) !== name) {
    passed.push(await focusedName(panel));
    if (passed.length > 80) throw new Error(`Tab leads past ${name}: ${passed.join(', ')}`);
    await panel.frame.page().keyboard.press('Tab');
  }
};
