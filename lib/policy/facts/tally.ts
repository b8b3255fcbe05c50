import type { EpochMs } from '../../clock/units.ts';
import type { Assessment } from '../verdict.ts';

/** How a kind speaks of what it counts: "1 bounce", "2 bounces". */
export interface Counted {
  readonly one: string;
  readonly many: string;
}

/** Says of something that happens now and then whether it happened often enough. */
export function assessTally(
  happened: readonly EpochMs[],
  atLeast: number,
  words: Counted,
): Assessment {
  const because = `${tally(happened.length, words)}, limit ${atLeast}`;
  if (happened.length >= atLeast) return { state: 'holds', because };
  const missing = tally(atLeast - happened.length, {
    one: `more ${words.one}`,
    many: `more ${words.many}`,
  });
  return { state: 'not_yet', because, missing };
}

/** A number with its noun. */
export const tally = (count: number, { one, many }: Counted): string =>
  `${count} ${count === 1 ? one : many}`;
