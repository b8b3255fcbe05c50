import type { BacktestResult } from '../backtest/result.ts';
import type { Policy } from '../policy/schema.ts';

/** What the page asks of its worker: once, then the worker is thrown away. */
export interface BacktestOrder {
  readonly policy: Policy;
  readonly timeZone: string;
  /** Now, in milliseconds since 1970. */
  readonly now: number;
}

/** What the worker says: how far it is, and at last what came of it. */
export type BacktestNews =
  | { readonly kind: 'progress'; readonly share: number }
  | { readonly kind: 'done'; readonly result: BacktestResult }
  | { readonly kind: 'failed' };
