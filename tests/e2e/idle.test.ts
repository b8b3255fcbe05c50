import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, it, type ExpectStatic } from 'vitest';
import * as z from 'zod';
import { importPolicy, openTryOut, policyFile, type TryOut } from '../../scripts/try-out.ts';
import { flawsOf, handsOnClock, readJournal, stretches } from './harness/journal.ts';
import { panelOn, type Panel } from './harness/panel.ts';

/** Agents count as idle after one minute, the least that a policy can say. */
const idleMs = 60_000;
/** A little more than signs of presence may be apart: nothing shorter is a hole. */
const holeMs = 27_000;

let directory: string;
let policy: string;
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'baton-idle-'));
  policy = join(directory, 'idle.baton.json');
  const schema = z.looseObject({ defaults: z.looseObject({}) });
  const demo = schema.parse(JSON.parse(await readFile(policyFile, 'utf8')));
  const defaults = { ...demo.defaults, idleAfterMinutes: 1 };
  await writeFile(policy, JSON.stringify({ ...demo, id: 'idle', name: 'Idle soon', defaults }));
});
afterAll(() => rm(directory, { recursive: true, force: true }));

/** An agent's ticket, as far as the clock is concerned. */
interface Work {
  readonly browser: TryOut;
  readonly panel: Panel;
  /** When its clock began to run, as `performance.now()` tells. */
  readonly began: number;
  /** Why its closed stretches of time ended. */
  readonly ends: () => Promise<readonly string[]>;
  readonly flaws: () => Promise<readonly string[]>;
}

/** Time is real and one ticket's at a time: these run side by side, each in a browser of its own. */
const atWork = async (expect: ExpectStatic, test: (work: Work) => Promise<void>): Promise<void> => {
  const browser = await openTryOut({});
  try {
    const { page } = browser;
    await importPolicy(page, browser.address('options.html'), policy);
    await page.goto(`${browser.url}/tickets/1`);
    const panel = await panelOn(page);
    const began = performance.now();
    await expect.poll(async () => (await handsOnClock(panel.frame)).state).toBe('running');
    const journal = () => readJournal(panel.frame);
    await test({
      browser,
      panel,
      began,
      ends: async () => stretches(await journal()).map(({ ended }) => ended),
      flaws: async () => flawsOf(await journal()),
    });
  } finally {
    await browser.close();
  }
};

/** Types something every ten seconds, wherever the focus is, for longer than an idle agent's time. */
const typeOn = (expect: ExpectStatic, { browser, began }: Work) =>
  expect
    .poll(
      async () => {
        await browser.page.keyboard.type('still here ');
        return performance.now() - began;
      },
      { timeout: idleMs * 2, interval: 10_000 },
    )
    .toBeGreaterThan(idleMs + 12_000);

const isAtWork = async (expect: ExpectStatic, { panel, ends }: Work): Promise<void> => {
  const { state, elapsed } = await handsOnClock(panel.frame);
  expect(state).toBe('running');
  expect(elapsed).toBeGreaterThan(idleMs);
  expect(await ends()).toEqual([]);
};

describe.concurrent('an agent without any input for a real minute', () => {
  it('is idle: counted back to the last activity, the clock says so, and goes on with the next one', ({
    expect,
  }) =>
    atWork(expect, async ({ browser: { page }, panel, began, ends, flaws }) => {
      await page.mouse.move(200, 300);
      const lastActivity = performance.now();
      await expect.poll(ends, { timeout: idleMs + 20_000, interval: 1_000 }).toEqual(['idle']);

      const { state, elapsed } = await handsOnClock(panel.frame);
      expect(state).toBe('stopped');
      expect(elapsed).toBeLessThanOrEqual(lastActivity - began + 5_000);
      await panel.region.getByText('No activity').first().waitFor();
      await page.mouse.move(300, 400);
      await panel.region.getByText('Counting').waitFor({ timeout: 5_000 });
      expect(await flaws()).toEqual([]);
    }));

  it('but in the panel, is at work', ({ expect }) =>
    atWork(expect, async (work) => {
      await work.panel.steps.first().getByRole('textbox').focus();
      await typeOn(expect, work);
      await isAtWork(expect, work);
    }));

  it("but in a frame of the page, such as a rich text editor's, is at work", ({ expect }) =>
    atWork(expect, async (work) => {
      const { page } = work.browser;
      await page.evaluate(() => {
        const frame = document.createElement('iframe');
        frame.title = 'Editor';
        document.querySelector('main')?.append(frame);
        frame.contentDocument?.body.setAttribute('contenteditable', 'true');
        frame.contentDocument?.body.setAttribute('role', 'textbox');
      });
      const editor = page.frameLocator('iframe[title="Editor"]').getByRole('textbox');
      await editor.click();
      await typeOn(expect, work);
      expect(await editor.textContent()).toContain('still here');
      await isAtWork(expect, work);
    }));
});

describe.concurrent('time in which nothing moves is not counted', () => {
  const standStill = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, holeMs));

  /** Two signs of presence: with one alone there would be nothing to keep. */
  const workABit = (expect: ExpectStatic, { panel }: Work) =>
    expect
      .poll(async () => (await handsOnClock(panel.frame)).elapsed, { timeout: 20_000 })
      .toBeGreaterThan(9_000);

  const holeIsNotCounted = async (expect: ExpectStatic, work: Work, before: number) => {
    await expect.poll(work.ends, { timeout: 15_000 }).toEqual(['gap']);
    const clock = await handsOnClock(work.panel.frame);
    expect(clock.state).toBe('running');
    expect(clock.elapsed).toBeLessThan(before + 12_000);
    expect(await work.flaws()).toEqual([]);
  };

  it("when the ticket's page hangs", ({ expect }) =>
    atWork(expect, async (work) => {
      const { context, page } = work.browser;
      await workABit(expect, work);
      const { elapsed } = await handsOnClock(work.panel.frame);
      const session = await context.newCDPSession(page);
      await session.send('Debugger.enable');
      const hangs = new Promise((resolve) => session.once('Debugger.paused', resolve));
      await session.send('Debugger.pause');
      // Any script that runs next stops.
      const stopped = page.evaluate(() => document.title);
      await hangs;
      await standStill();
      await session.send('Debugger.resume');
      await stopped;
      await holeIsNotCounted(expect, work, elapsed);
    }));

  it('when the whole browser stands still, as in sleep', ({ expect }) =>
    atWork(expect, async (work) => {
      await workABit(expect, work);
      const { elapsed } = await handsOnClock(work.panel.frame);
      work.browser.signal('SIGSTOP');
      await standStill();
      work.browser.signal('SIGCONT');
      await holeIsNotCounted(expect, work, elapsed);
    }));
});
