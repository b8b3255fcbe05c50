import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  clip,
  instantAfter,
  intersect,
  span,
  subtract,
  total,
  union,
  type Interval,
} from '../../../lib/clock/interval.ts';
import { durationMs, epochMs } from '../../../lib/clock/units.ts';

const at = (from: number, to: number): Interval => ({ from: epochMs(from), to: epochMs(to) });

const anInterval = fc
  .tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 1, max: 20 }))
  .map(([from, length]) => at(from, from + length));
const someIntervals = fc.array(anInterval, { maxLength: 12 });

/** The algebra's own meaning: which instants are covered. */
const instants = (intervals: readonly Interval[]): ReadonlySet<number> =>
  new Set(
    intervals.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, n) => from + n)),
  );

const isNormal = (intervals: readonly Interval[]): boolean =>
  intervals.every(
    ({ from, to }, index) => from < to && from > (intervals[index - 1]?.to ?? -Infinity),
  );

describe('union', () => {
  test.each([
    ['nothing', [], []],
    ['touching stretches become one', [at(0, 5), at(5, 9)], [at(0, 9)]],
    ['a stretch inside another disappears', [at(0, 9), at(2, 3)], [at(0, 9)]],
    ['the order given does not matter', [at(6, 8), at(0, 2)], [at(0, 2), at(6, 8)]],
  ])('%s', (_name, given, expected) => {
    expect(union(given)).toEqual(expected);
  });

  it('covers the same instants once, whatever the order', () => {
    fc.assert(
      fc.property(someIntervals, fc.nat(), (intervals, seed) => {
        const merged = union(intervals);
        const turn = seed % (intervals.length + 1);
        const shuffled = [...intervals.slice(turn), ...intervals.slice(0, turn)].toReversed();
        expect(isNormal(merged)).toBe(true);
        expect(instants(merged)).toEqual(instants(intervals));
        expect(union(shuffled)).toEqual(merged);
        expect(union(merged)).toEqual(merged);
        expect(total(merged)).toBe(instants(intervals).size);
        expect(total(merged)).toBeLessThanOrEqual(total(intervals));
      }),
    );
  });
});

describe('intersect and subtract', () => {
  it('intersect keeps what both cover', () => {
    fc.assert(
      fc.property(someIntervals, someIntervals, (left, right) => {
        const common = intersect(left, right);
        expect(isNormal(common)).toBe(true);
        expect(instants(common)).toEqual(instants(left).intersection(instants(right)));
        expect(total(common)).toBe(total(intersect(right, left)));
      }),
    );
  });

  it('subtract keeps what only the first covers', () => {
    fc.assert(
      fc.property(someIntervals, someIntervals, (whole, taken) => {
        const rest = subtract(whole, taken);
        expect(isNormal(rest)).toBe(true);
        expect(instants(rest)).toEqual(instants(whole).difference(instants(taken)));
      }),
    );
  });

  it('what is common and what is left are the whole, without overlap', () => {
    fc.assert(
      fc.property(someIntervals, someIntervals, (whole, other) => {
        const common = intersect(whole, other);
        const rest = subtract(whole, other);
        expect(union([...common, ...rest])).toEqual(union(whole));
        expect(total(common) + total(rest)).toBe(total(union(whole)));
      }),
    );
  });
});

describe('clip, span and total', () => {
  it('clip is the intersection with one stretch', () => {
    fc.assert(
      fc.property(someIntervals, anInterval, (intervals, window) => {
        expect(instants(clip(intervals, window.from, window.to))).toEqual(
          instants(intervals).intersection(instants([window])),
        );
      }),
    );
  });

  it('a stretch that ends before it begins is nothing', () => {
    expect(span(epochMs(5), epochMs(5))).toEqual([]);
    expect(span(epochMs(5), epochMs(1))).toEqual([]);
    expect(clip([at(0, 9)], epochMs(7), epochMs(3))).toEqual([]);
  });

  it('no total is negative', () => {
    fc.assert(
      fc.property(someIntervals, (intervals) => {
        expect(total(intervals)).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});

describe('instantAfter', () => {
  test.each([
    ['inside the first stretch', 3, 3],
    ['at its end', 5, 5],
    ['in the second stretch', 6, 11],
    ['never', 99, undefined],
  ])('%s', (_name, length, expected) => {
    expect(instantAfter([at(0, 5), at(10, 15)], durationMs(length))).toBe(expected);
  });

  it('so much has passed by then, and not before', () => {
    fc.assert(
      fc.property(someIntervals, fc.integer({ min: 1, max: 80 }), (intervals, length) => {
        const merged = union(intervals);
        const found = instantAfter(merged, durationMs(length));
        const passed = total(found === undefined ? merged : clip(merged, epochMs(0), found));
        expect(found === undefined ? passed < length : passed === length).toBe(true);
      }),
    );
  });
});
