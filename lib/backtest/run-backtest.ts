import type { JournalEvent } from '../case/events.ts';
import type { Policy } from '../policy/schema.ts';
import { backtestSteps, type BacktestOptions } from './backtest.ts';
import { HistoryBuilder } from './history.ts';
import type { BacktestResult } from './result.ts';

export interface RunOptions extends BacktestOptions {
  /** How many events there will be, as far as anybody knows: for the progress of reading. */
  readonly expectedEvents?: number;
  /** How much is done, from 0 to 1; never less than before. */
  readonly onProgress?: (share: number) => void;
  /** Such as an `AbortSignal`. */
  readonly signal?: { readonly aborted: boolean };
  /**
   * Called every few milliseconds: a page waits here for its next turn, so that
   * clicks get through. Without it the whole run is one turn, but for the pages.
   */
  readonly breathe?: () => Promise<void> | void;
}

export type RunOutcome =
  | { readonly ok: true; readonly result: BacktestResult }
  | { readonly ok: false; readonly code: 'cancelled' };

/** Reading is a smaller part of the work than judging. */
const readingShare = 0.3;

/**
 * A backtest over a journal that comes in pages of any size, oldest first.
 * Rejects with the error of the pages if they can't be read.
 */
export async function runBacktest(
  policy: Policy,
  pages: AsyncIterable<readonly JournalEvent[]>,
  options: RunOptions = {},
): Promise<RunOutcome> {
  const { onProgress, signal, breathe, expectedEvents = 0 } = options;
  const builder = new HistoryBuilder();
  let read = 0;
  for await (const page of pages) {
    if (signal?.aborted) return cancelled;
    builder.add(page);
    read += page.length;
    onProgress?.(readingShare * Math.min(1, read / Math.max(expectedEvents, read)));
    await breathe?.();
  }
  const history = builder.build();
  await breathe?.();
  const steps = backtestSteps(policy, history, options);
  for (;;) {
    if (signal?.aborted) return cancelled;
    const step = steps.next();
    if (step.done === true) {
      onProgress?.(1);
      return { ok: true, result: step.value };
    }
    onProgress?.(readingShare + (1 - readingShare) * step.value);
    await breathe?.();
  }
}

const cancelled: RunOutcome = { ok: false, code: 'cancelled' };
