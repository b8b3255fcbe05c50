import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ask, bodies, flawsOf, handsOnClock, readJournal } from './harness/journal.ts';
import type { LaunchedChromium } from './harness/launch.ts';
import { panelOn, type Panel } from './harness/panel.ts';
import { deleteStore, shortenStore } from './harness/profile-store.ts';
import { openRestartable, type Restartable } from './harness/restartable.ts';

let desk: Restartable & { readonly first: LaunchedChromium };
beforeEach(async () => {
  desk = await openRestartable();
});
afterEach(() => desk.close());

const open = async (browser: LaunchedChromium, ticket = 1): Promise<Panel> => {
  const page = browser.context.pages()[0] ?? (await browser.context.newPage());
  await page.goto(`${desk.url}/tickets/${ticket}`);
  const panel = await panelOn(page);
  await panel.button('Pause').waitFor();
  return panel;
};

const workFor = (panel: Panel, ms: number): Promise<void> =>
  expect
    .poll(async () => (await handsOnClock(panel.frame)).elapsed, { timeout: ms + 15_000 })
    .toBeGreaterThanOrEqual(ms);

describe('a browser that is killed', () => {
  it('within moments of an acknowledgement: every answer is there on the next start', async () => {
    let browser = desk.first;
    for (let round = 0; round < 3; round += 1) {
      const panel = await open(browser);
      const reply = await ask(panel.frame, 'intent', {
        command: `acknowledged-${round}`,
        intent: { type: 'alsoTried', text: `Attempt ${round}`, result: 'failed' },
      });
      await browser.kill();
      expect(reply.ok).toBe(true);
      browser = await desk.start();
    }

    const panel = await open(browser);
    await panel.region.getByText('Attempt 2').waitFor();
    const recorded = await readJournal(panel.frame);
    expect(bodies(recorded, 'alsoTried').map(({ text }) => text)).toEqual([
      'Attempt 0',
      'Attempt 1',
      'Attempt 2',
    ]);
    expect(await flawsOf(recorded)).toEqual([]);
  });

  it('loses at most 15 s of hands-on time, and the hole until the restart is not counted', async () => {
    const began = performance.now();
    const before = await open(desk.first);
    await workFor(before, 9_000);
    const inFrontMs = performance.now() - began;
    await desk.first.kill();

    const browser = await desk.start();
    const startedAgain = performance.now();
    const after = await open(browser);
    await expect.poll(async () => (await handsOnClock(after.frame)).state).toBe('running');
    const { elapsed } = await handsOnClock(after.frame);
    expect(elapsed).toBeGreaterThan(inFrontMs - 15_000);
    expect(elapsed).toBeLessThanOrEqual(inFrontMs + performance.now() - startedAgain);
    const recorded = await readJournal(after.frame);
    expect(bodies(recorded, 'worked').map(({ ended }) => ended)).toEqual(['gap']);
    expect(await flawsOf(recorded)).toEqual([]);
  });
});

describe('a journal that was damaged while the browser was closed', () => {
  const noteDown = async (panel: Panel, count: number): Promise<void> => {
    for (let index = 0; index < count; index += 1) {
      const intent = { type: 'alsoTried', text: `Attempt ${index}`, result: 'failed' } as const;
      await ask(panel.frame, 'intent', { command: `noted-down-${index}`, intent });
    }
  };

  it.each([
    {
      what: 'emptied',
      damage: deleteStore,
      sentence: /^Baton's records (?:were emptied|were damaged)/,
    },
    {
      what: 'shortened',
      damage: shortenStore,
      sentence: /^(?:Part of Baton's records|Baton's records were damaged)/,
    },
  ])(
    '$what: it is told in one sentence, mended from the second copy, and goes on',
    async ({ damage, sentence }) => {
      const before = await open(desk.first);
      await noteDown(before, 12);
      const { events } = await readJournal(before.frame);
      await desk.first.context.close();
      await damage(desk.profile, desk.first.extensionId);

      const browser = await desk.start();
      const after = await open(browser);
      await after.region.getByText(sentence).waitFor();
      expect(await after.region.getByText(sentence).count()).toBe(1);
      await after.region.getByText('Attempt 11').waitFor();
      await after.choose('Severity', 'High');
      await expect
        .poll(async () => bodies(await readJournal(after.frame), 'severity'))
        .toHaveLength(1);
      const recorded = await readJournal(after.frame);
      expect(recorded.events.slice(0, events.length)).toEqual(events);
      expect(bodies(recorded, 'repaired')).toHaveLength(1);
      expect(await flawsOf(recorded)).toEqual([]);

      const options = await browser.context.newPage();
      await options.goto(browser.address('options.html'));
      await options.getByText(sentence).waitFor();
      await options.getByRole('button', { name: 'Check the journal' }).click();
      await options.getByText(/the journal is intact/).waitFor();
    },
  );

  it('emptied of more than the second copy holds: what is left is mended, and the loss is told', async () => {
    const before = await open(desk.first);
    await noteDown(before, 60);
    const { events } = await readJournal(before.frame);
    await desk.first.context.close();
    await deleteStore(desk.profile, desk.first.extensionId);

    const browser = await desk.start();
    const after = await open(browser);
    await after.region
      .getByText("Baton's records were emptied by something other than Baton.", { exact: false })
      .waitFor();
    const recorded = await readJournal(after.frame);
    const [repaired] = bodies(recorded, 'repaired');
    expect(repaired).toMatchObject({ found: 0, restored: 32 });
    // Closing the browser may still have written down how long the agent had worked.
    const later = (repaired?.expected ?? 0) - events.length;
    expect([0, 1]).toContain(later);
    expect(recorded.events.slice(0, 32 - later)).toEqual(events.slice(later - 32));
    expect(await ask(after.frame, 'verify', null)).toMatchObject({
      ok: true,
      value: { intact: true },
    });
  });
});
