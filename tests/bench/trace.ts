import type { CDPSession } from 'playwright-core';

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly args?: { readonly data?: { readonly url?: string } };
}

/** What an extension's script did in a page. */
export interface ScriptWork {
  /** Milliseconds of processor time. */
  readonly ms: number;
  /** How often the browser called into them: events, timers, observers, idle time. */
  readonly callbacks: number;
}

/** The content scripts of both extensions; their other pages have processes of their own. */
const contentScript = /^chrome-extension:.*\/(?:helpdesk|noop)\.js$/;

/** Lets `work` run and says which part of it was done by an extension's script in the page. */
export const extensionWork = async (
  session: CDPSession,
  work: () => Promise<void>,
): Promise<ScriptWork> => {
  const events: TraceEvent[] = [];
  const collect = ({ value }: { value: object[] }): void => {
    // The protocol leaves the shape of events open; these fields are those of the trace format.
    for (const event of value) if (isTraceEvent(event)) events.push(event);
  };
  session.on('Tracing.dataCollected', collect);
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['devtools.timeline'], excludedCategories: ['*'] },
  });
  await work();
  const complete = new Promise((resolve) => {
    session.once('Tracing.tracingComplete', resolve);
  });
  await session.send('Tracing.end');
  await complete;
  session.off('Tracing.dataCollected', collect);
  const calls = events.filter(
    ({ name, args }) =>
      (name === 'FunctionCall' || name === 'EvaluateScript') &&
      contentScript.test(args?.data?.url ?? ''),
  );
  const outermost = withoutNested(calls);
  const micros = outermost.reduce((sum, { dur, tdur }) => sum + (tdur ?? dur ?? 0), 0);
  return { ms: micros / 1_000, callbacks: outermost.length };
};

const isTraceEvent = (event: object): event is TraceEvent => 'ts' in event && 'tid' in event;

const withoutNested = (events: readonly TraceEvent[]): readonly TraceEvent[] => {
  const ends = new Map<string, number>();
  return events
    .toSorted((a, b) => a.ts - b.ts)
    .filter(({ pid, tid, ts, dur = 0 }) => {
      const thread = `${pid} ${tid}`;
      if (ts < (ends.get(thread) ?? 0)) return false;
      ends.set(thread, ts + dur);
      return true;
    });
};
