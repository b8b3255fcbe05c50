import type { CDPSession, Page } from 'playwright-core';

/** A page's main thread, seen through the developer tools. Times are of the processor: other programs don't count. */
export interface MainThread {
  /** Milliseconds since the page's process began. */
  busy(): Promise<{ readonly tasks: number; readonly script: number }>;
  /** After a garbage collection. */
  heapBytes(): Promise<number>;
  /** Alive after a garbage collection. */
  counters(): Promise<{ readonly nodes: number; readonly listeners: number }>;
  readonly session: CDPSession;
}

export const mainThreadOf = async (page: Page): Promise<MainThread> => {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  await session.send('HeapProfiler.enable');
  /** Twice, since finalisers of the first round free more. */
  const collect = async (): Promise<void> => {
    await session.send('HeapProfiler.collectGarbage');
    await session.send('HeapProfiler.collectGarbage');
  };
  return {
    session,
    async busy() {
      const { metrics } = await session.send('Performance.getMetrics');
      const ms = (name: string): number =>
        1_000 * (metrics.find((metric) => metric.name === name)?.value ?? NaN);
      return { tasks: ms('TaskDuration'), script: ms('ScriptDuration') };
    },
    async heapBytes() {
      await collect();
      return (await session.send('Runtime.getHeapUsage')).usedSize;
    },
    async counters() {
      await collect();
      const { nodes, jsEventListeners } = await session.send('Memory.getDOMCounters');
      return { nodes, listeners: jsEventListeners };
    },
  };
};
