import { signal, type ReadonlySignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { now as readClock } from '../../lib/browser/now.ts';

/** Milliseconds since 1970, renewed each second while something on the page ticks. */
const now = signal<number>(readClock());

const secondMs = 1_000;
/** A tick this late means that the computer slept or the page was frozen. */
const holeMs = 15_000;

let tickers = 0;
let timer: ReturnType<typeof setInterval> | undefined;
const holeListeners = new Set<() => void>();

function tick(): void {
  const before = now.value;
  now.value = readClock();
  if (Math.abs(now.value - before) > holeMs) for (const listener of holeListeners) listener();
}

/** Calls back when ticking time had a hole, so that what is shown can be asked for anew. */
export function onTimeHole(listener: () => void): () => void {
  holeListeners.add(listener);
  return () => holeListeners.delete(listener);
}

/** The time as a signal; it ticks only while someone needs it to. */
export function useNow(ticking: boolean): ReadonlySignal<number> {
  useEffect(() => {
    if (!ticking) return undefined;
    now.value = readClock();
    tickers += 1;
    timer ??= setInterval(tick, secondMs);
    return () => {
      tickers -= 1;
      if (tickers > 0) return;
      clearInterval(timer);
      timer = undefined;
    };
  }, [ticking]);
  return now;
}
