import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { BacktestResult } from '../../../lib/backtest/result.ts';
import type { BacktestNews, BacktestOrder } from '../../../lib/browser/backtest-messages.ts';
import { now } from '../../../lib/browser/now.ts';
import type { Policy } from '../../../lib/policy/schema.ts';

export type BacktestState =
  | { readonly kind: 'idle' | 'cancelled' | 'failed' }
  | { readonly kind: 'running'; readonly share: number }
  | { readonly kind: 'done'; readonly result: BacktestResult };

/** Tries a policy in a worker of its own; ending the worker is how it is cancelled. */
export function useBacktest() {
  const [state, setState] = useState<BacktestState>({ kind: 'idle' });
  const worker = useRef<Worker | null>(null);

  const end = useCallback(() => {
    worker.current?.terminate();
    worker.current = null;
  }, []);
  useEffect(() => end, [end]);

  const run = useCallback(
    (policy: Policy): void => {
      end();
      setState({ kind: 'running', share: 0 });
      // In one expression, or the bundler doesn't see that this is a worker.
      const started = new Worker(
        new URL('../../../lib/browser/backtest-worker.ts', import.meta.url),
        { type: 'module' },
      );
      worker.current = started;
      started.addEventListener('message', ({ data }: MessageEvent<BacktestNews>) => {
        if (worker.current !== started) return;
        setState(data.kind === 'progress' ? { kind: 'running', share: data.share } : data);
        if (data.kind !== 'progress') end();
      });
      started.addEventListener('error', () => {
        if (worker.current !== started) return;
        setState({ kind: 'failed' });
        end();
      });
      const timeZone = Temporal.Now.timeZoneId();
      const order: BacktestOrder = { policy, timeZone, now: now() };
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has none
      started.postMessage(order);
    },
    [end],
  );

  const cancel = useCallback((): void => {
    end();
    setState({ kind: 'cancelled' });
  }, [end]);

  return { state, run, cancel };
}
