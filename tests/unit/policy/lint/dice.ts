/** Random choices that are the same on every run. */
export interface Dice {
  /** From 0 up to, but not including, `end`. */
  below(end: number): number;
  chance(percent: number): boolean;
  one<T>(of: readonly [T, ...T[]]): T;
  many<T>(count: number, make: () => T): readonly T[];
}

/** Mulberry32: 32 bits of state are enough to tell test cases apart. */
export function diceOf(seed: number): Dice {
  let state = seed;
  const below = (end: number): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * end);
  };
  return {
    below,
    chance: (percent) => below(100) < percent,
    one: (of) => of[below(of.length)] ?? of[0],
    many: (count, make) => Array.from({ length: count }, make),
  };
}
