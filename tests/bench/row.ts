import type { Spread } from './statistics.ts';

/** One line of the table: what was measured, beside what it should be. */
export interface Row {
  readonly what: string;
  /** The same with an empty extension; absent where there is no such thing. */
  readonly noop?: string;
  readonly baton: string;
  readonly target?: string;
  /** Absent where there is no target. */
  readonly met?: boolean;
}

/** A median with the middle half of the values. */
export const inWords = ({ median, low, high }: Spread, digits: number): string =>
  `${median.toFixed(digits)} (${low.toFixed(digits)}…${high.toFixed(digits)})`;

export const thousands = (value: number): string => Math.round(value).toLocaleString('en');
