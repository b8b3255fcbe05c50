import type { CDPSession, Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTryOut, type TryOut } from '../../scripts/try-out.ts';
import { bodies, flawsOf, handsOnClock, readJournal, stretches } from './harness/journal.ts';
import { panelOn, type Panel } from './harness/panel.ts';

let tryOut: TryOut;
let began: number;
beforeEach(async () => {
  began = performance.now();
  tryOut = await openTryOut({});
});
afterEach(() => tryOut.close());

interface View {
  readonly page: Page;
  readonly session: CDPSession;
  readonly panel: Panel;
}

/** Playwright's pages all think that they have the focus; here only the one in front does, as in life. */
const toFront = async (front: View, ...back: readonly View[]): Promise<void> => {
  for (const { session } of [front, ...back]) {
    await session.send('Emulation.setFocusEmulationEnabled', { enabled: false });
  }
  await front.page.bringToFront();
  await front.session.send('Emulation.setFocusEmulationEnabled', { enabled: true });
};

const panelIn = async (page: Page): Promise<Panel> => {
  const panel = await panelOn(page);
  await panel.button('Pause').waitFor();
  return panel;
};

const openTab = async (ticket: number): Promise<View> => {
  const page = await tryOut.context.newPage();
  await page.goto(`${tryOut.url}/tickets/${ticket}`);
  const session = await tryOut.context.newCDPSession(page);
  return { page, session, panel: await panelIn(page) };
};

/** A window of its own, which thinks that it has the focus, as its neighbour does. */
const openWindow = async (ticket: number): Promise<View> => {
  const browser = tryOut.context.browser();
  if (!browser) throw new Error('There is no browser to ask.');
  const session = await browser.newBrowserCDPSession();
  const opened = tryOut.context.waitForEvent('page');
  const url = `${tryOut.url}/tickets/${ticket}`;
  await session.send('Target.createTarget', { url, newWindow: true });
  const page = await opened;
  return { page, session: await tryOut.context.newCDPSession(page), panel: await panelIn(page) };
};

const worked = async (panel: Panel): Promise<number> => (await handsOnClock(panel.frame)).elapsed;

const counts = (panel: Panel) =>
  expect
    .poll(async () => (await handsOnClock(panel.frame)).state, { timeout: 3_000 })
    .toBe('running');

/** Hands-on time of a ticket in the journal's closed stretches. */
const booked = async (panel: Panel, ticket: number): Promise<number> =>
  stretches(await readJournal(panel.frame), ticket).reduce(
    (sum, { startedAt, endedAt }) => sum + endedAt - startedAt,
    0,
  );

const elapsed = (): number => performance.now() - began;

describe('one ticket', () => {
  it('in two windows that both have the focus: counts once', async () => {
    const one = await openWindow(1);
    const two = await openWindow(1);
    await expect.poll(() => worked(two.panel), { timeout: 30_000 }).toBeGreaterThan(10_000);

    expect(await worked(one.panel)).toBeLessThanOrEqual(elapsed());
    const recorded = await readJournal(two.panel.frame);
    expect(await flawsOf(recorded)).toEqual([]);
    expect(bodies(recorded, 'discontinuity')).toEqual([]);
    await one.page.close();
    await counts(two.panel);
  });

  it('in two tabs, in front by turns: counts once and goes on', async () => {
    const one = await openTab(1);
    const two = await openTab(1);
    for (let turn = 0; turn < 10; turn += 1) {
      const [front, back] = turn % 2 === 0 ? [one, two] : [two, one];
      await toFront(front, back);
      await counts(front.panel);
    }
    expect(await worked(one.panel)).toBeLessThanOrEqual(elapsed());
    expect(await flawsOf(await readJournal(one.panel.frame))).toEqual([]);
  });
});

describe('two tickets', () => {
  it('in two tabs, in front by turns: one runs at a time, and together they are no more than the time that went by', async () => {
    const one = await openTab(1);
    const two = await openTab(2);
    for (let turn = 0; turn < 10; turn += 1) {
      const [front, back] = turn % 2 === 0 ? [one, two] : [two, one];
      await toFront(front, back);
      await counts(front.panel);
      expect((await handsOnClock(back.panel.frame)).state).toBe('stopped');
    }
    const sum = (await worked(one.panel)) + (await worked(two.panel));
    expect(sum).toBeLessThanOrEqual(elapsed());
    const recorded = await readJournal(one.panel.frame);
    expect(stretches(recorded, 1).length).toBeGreaterThan(2);
    expect(stretches(recorded, 2).length).toBeGreaterThan(2);
    expect(await flawsOf(recorded)).toEqual([]);
  });

  it('a tab that is closed stops its clock there and then', async () => {
    const one = await openTab(1);
    const two = await openTab(2);
    await toFront(two, one);
    await counts(two.panel);
    await two.page.close();
    await toFront(one);
    await counts(one.panel);
    const recorded = await readJournal(one.panel.frame);
    // Which of the two comes first, the word of the one or of the other, nobody knows.
    expect(stretches(recorded, 2)).toHaveLength(1);
    expect(await booked(one.panel, 2)).toBeLessThanOrEqual(elapsed());
    expect(await flawsOf(recorded)).toEqual([]);
  });

  it('moved between inside the page: each counts for itself', async () => {
    const { page, panel } = await openTab(1);
    await counts(panel);
    await page.getByRole('link', { name: 'All tickets' }).click();
    await expect.poll(() => page.locator('baton-panel').count()).toBe(0);
    await page.getByRole('link', { name: /^Printer/ }).click();
    const next = await panelIn(page);
    await next.region.getByText('#2').waitFor();
    await counts(next);
    expect(await worked(next)).toBeLessThan((await booked(next, 1)) + elapsed());
    expect(stretches(await readJournal(next.frame), 1).map(({ ended }) => ended)).toEqual(['left']);

    await page.goBack();
    await page.goBack();
    const again = await panelIn(page);
    await again.region.getByText('#1').waitFor();
    await counts(again);
    expect(await flawsOf(await readJournal(again.frame))).toEqual([]);
  });

  it('left for another site and come back to: the same panel goes on, the time away does not count', async () => {
    const { page, panel } = await openTab(1);
    await counts(panel);
    await page.goto(tryOut.url.replace('localhost', '127.0.0.1'));
    await page.goBack();
    const again = await panelIn(page);
    await counts(again);
    await again.choose('Severity', 'High');
    await expect
      .poll(async () => bodies(await readJournal(again.frame), 'severity'))
      .toHaveLength(1);
    expect(await page.locator('baton-panel').count()).toBe(1);
    expect(stretches(await readJournal(again.frame), 1).map(({ ended }) => ended)).toEqual([
      'left',
    ]);
  });
});
