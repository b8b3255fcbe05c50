/** What repeated measuring of one thing gave, in its unit. */
export interface Spread {
  readonly median: number;
  /** Between a quarter and three quarters of the values lie within. */
  readonly low: number;
  readonly high: number;
  readonly count: number;
}

/** The value below which a share of them lies, interpolated. NaN when there is none. */
const quantile = (sorted: readonly number[], share: number): number => {
  const at = (sorted.length - 1) * share;
  const below = sorted[Math.floor(at)] ?? NaN;
  const above = sorted[Math.ceil(at)] ?? NaN;
  return below + (above - below) * (at - Math.floor(at));
};

export const spreadOf = (values: readonly number[]): Spread => {
  const sorted = values.toSorted((a, b) => a - b);
  return {
    median: quantile(sorted, 0.5),
    low: quantile(sorted, 0.25),
    high: quantile(sorted, 0.75),
    count: sorted.length,
  };
};

/** Each second value less the first one measured beside it. */
export const differences = (
  pairs: readonly { readonly noop: number; readonly baton: number }[],
): readonly number[] => pairs.map(({ noop, baton }) => baton - noop);
