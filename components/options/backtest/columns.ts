import type { Findings, Tally } from '../../../lib/backtest/result.ts';

/** The numbers of a result that have tickets behind them, in the order of the table. */
export const columns = [
  'prompts',
  'earlier',
  'later',
  'never',
  'needless',
  'outOfHours',
  'nagging',
] as const satisfies readonly (keyof Findings<Tally>)[];

export type Column = (typeof columns)[number];
