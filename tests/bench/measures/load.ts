import { setTimeout as after } from 'node:timers/promises';
import { mainThreadOf } from '../main-thread.ts';
import { inWords, type Row } from '../row.ts';
import { inTurns, type Pair, type Side, type Stage } from '../stage.ts';
import { differences, spreadOf } from '../statistics.ts';

/** Long enough for the report, its answer and the panel's frame. */
const settlesMs = 600;
const loads = 15;
const targetMs = 2;
const heapTarget = 1.12;

interface Load {
  readonly tasks: number;
  readonly script: number;
  readonly heapBytes: number;
}

const loadOnce = async ({ context }: Side, url: string): Promise<Load> => {
  const page = await context.newPage();
  try {
    const mainThread = await mainThreadOf(page);
    const before = await mainThread.busy();
    await page.goto(url, { waitUntil: 'load' });
    await after(settlesMs);
    const { tasks, script } = await mainThread.busy();
    const heapBytes = await mainThread.heapBytes();
    return { tasks: tasks - before.tasks, script: script - before.script, heapBytes };
  } finally {
    await page.close();
  }
};

const rowsFor = (page: string, pairs: readonly Pair<Load>[]): readonly Row[] => {
  const time = (what: string, key: 'script' | 'tasks', target?: number): Row => {
    const both = pairs.map(({ noop, baton }) => ({ noop: noop[key], baton: baton[key] }));
    const above = spreadOf(differences(both));
    return {
      what: `${page}: ${what}, ms above noop`,
      noop: inWords(spreadOf(both.map(({ noop }) => noop)), 1),
      baton: `+${inWords(above, 1)}`,
      ...(target !== undefined && { target: `≤ ${target}`, met: above.median <= target }),
    };
  };
  const noop = spreadOf(pairs.map((pair) => pair.noop.heapBytes)).median;
  const ratio = spreadOf(pairs.map((pair) => pair.baton.heapBytes)).median / noop;
  return [
    time('script at load', 'script', targetMs),
    time('all main-thread work at load', 'tasks'),
    {
      what: `${page}: heap, times noop`,
      noop: `${(noop / 1_000).toFixed(0)} kB`,
      baton: `×${ratio.toFixed(2)}`,
      target: `≤ ×${heapTarget}`,
      met: ratio <= heapTarget,
    },
  ];
};

/** What a page's load costs more, in processor time of its main thread and in heap. */
export const measureLoads = async (stage: Stage): Promise<readonly Row[]> => {
  const pages = {
    'Ticket of the demo, panel collapsed': `${stage.demo}/tickets/1`,
    'Static page of 15,000 elements, no ticket': stage.pages.large,
  };
  const rows: Row[] = [];
  for (const [name, url] of Object.entries(pages)) {
    rows.push(...rowsFor(name, await inTurns(stage, loads, (side) => loadOnce(side, url))));
  }
  return rows;
};
