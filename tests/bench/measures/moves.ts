import type { Page } from 'playwright-core';
import { mainThreadOf, type MainThread } from '../main-thread.ts';
import { panelOn } from '../../e2e/harness/panel.ts';
import type { Row } from '../row.ts';
import type { Side, Stage } from '../stage.ts';

const parts = 4;
const movesPerPart = 50;
const ratioTarget = 1.25;

interface Run {
  readonly page: Page;
  readonly mainThread: MainThread;
  scriptMs: number;
}

/** Runs in the page of the demo: from ticket to ticket, back to the first in the end. */
const move = async (count: number): Promise<void> => {
  const wait = (ms: number): Promise<void> =>
    new Promise((resolve) => {
      setTimeout(resolve, ms);
    });
  for (let left = count - 1; left >= 0; left -= 1) {
    const id = 1 + (left % 8);
    history.pushState(null, '', `/tickets/${id}`);
    dispatchEvent(new PopStateEvent('popstate'));
    const shown = `article:not([hidden])[data-ticket-id="${id}"]`;
    while (!document.querySelector(shown)) await wait(20);
    // What reacts to a new ticket has the time to do so.
    await wait(80);
  }
};

const begin = async ({ context }: Side, url: string, isBaton: boolean): Promise<Run> => {
  const page = await context.newPage();
  await page.goto(url);
  if (isBaton) await panelOn(page);
  const mainThread = await mainThreadOf(page);
  // Once through all tickets, so that what is made once isn't taken for a leak.
  await page.evaluate(move, 16);
  return { page, mainThread, scriptMs: 0 };
};

const goOn = async (run: Run): Promise<void> => {
  const before = await run.mainThread.busy();
  await run.page.evaluate(move, movesPerPart);
  run.scriptMs += (await run.mainThread.busy()).script - before.script;
};

/** What 200 moves from ticket to ticket inside one document cost and leave behind. */
export const measureMoves = async (stage: Stage): Promise<readonly Row[]> => {
  const url = `${stage.demo}/tickets/1`;
  const noop = await begin(stage.noop, url, false);
  const baton = await begin(stage.baton, url, true);
  const before = {
    noop: await noop.mainThread.counters(),
    baton: await baton.mainThread.counters(),
  };
  for (let part = 0; part < parts; part += 1) {
    for (const run of part % 2 === 0 ? [noop, baton] : [baton, noop]) await goOn(run);
  }
  const after = {
    noop: await noop.mainThread.counters(),
    baton: await baton.mainThread.counters(),
  };
  await Promise.all([noop.page.close(), baton.page.close()]);

  const left = (key: 'nodes' | 'listeners', side: 'noop' | 'baton'): number =>
    after[side][key] - before[side][key];
  const leftRow = (key: 'nodes' | 'listeners'): Row => ({
    what: `The same: ${key} left behind`,
    noop: String(left(key, 'noop')),
    baton: String(left(key, 'baton')),
    target: 'as noop',
    met: left(key, 'baton') <= left(key, 'noop'),
  });
  const ratio = baton.scriptMs / noop.scriptMs;
  const eachMs = (baton.scriptMs - noop.scriptMs) / (parts * movesPerPart);
  return [
    {
      what: `${parts * movesPerPart} moves between tickets of the demo: script, times noop`,
      noop: `${noop.scriptMs.toFixed(0)} ms`,
      baton: `×${ratio.toFixed(2)} (+${eachMs.toFixed(2)} ms each)`,
      target: `≤ ×${ratioTarget}`,
      met: ratio <= ratioTarget,
    },
    leftRow('nodes'),
    leftRow('listeners'),
  ];
};
