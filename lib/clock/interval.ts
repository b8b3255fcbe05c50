import { after, durationMs, elapsed, type DurationMs, type EpochMs } from './units.ts';

/** Half-open: `from` is in, `to` is not. `from < to` always. */
export interface Interval {
  readonly from: EpochMs;
  readonly to: EpochMs;
}

/** The stretch between two instants, or nothing when it has no length. */
export const span = (from: EpochMs, to: EpochMs): readonly Interval[] =>
  from < to ? [{ from, to }] : [];

/**
 * Everything covered by at least one of them, disjoint and ordered. Stretches
 * that touch become one.
 *
 *     ──██──███────
 *     ───███───██──   →  ──████████──
 */
export function union(intervals: readonly Interval[]): readonly Interval[] {
  if (areApart(intervals)) return intervals;
  const ordered = intervals.toSorted((a, b) => a.from - b.from);
  const merged: Interval[] = [];
  let open: Interval | undefined;
  for (const next of ordered) {
    if (!open) open = next;
    else if (next.from > open.to) {
      merged.push(open);
      open = next;
    } else if (next.to > open.to) open = { from: open.from, to: next.to };
  }
  if (open) merged.push(open);
  return merged;
}

/** Whether they are in order with time between them, as nearly all lists are. */
function areApart(intervals: readonly Interval[]): boolean {
  let end = -Infinity;
  for (const { from, to } of intervals) {
    if (from <= end) return false;
    end = to;
  }
  return true;
}

/** What both cover, disjoint and ordered. */
export function intersect(
  left: readonly Interval[],
  right: readonly Interval[],
): readonly Interval[] {
  const rights = union(right);
  const common: Interval[] = [];
  let first = 0;
  for (const a of union(left)) {
    // What ends before this one begins can't meet any later one either.
    while ((rights[first]?.to ?? Infinity) <= a.from) first += 1;
    for (let index = first; index < rights.length; index += 1) {
      const b = rights[index];
      if (!b || b.from >= a.to) break;
      common.push({ from: later(a.from, b.from), to: earlier(a.to, b.to) });
    }
  }
  return common;
}

/** What the first covers and the second doesn't, disjoint and ordered. */
export function subtract(
  whole: readonly Interval[],
  taken: readonly Interval[],
): readonly Interval[] {
  const holes = union(taken);
  return union(whole).flatMap((piece) => {
    const rest: Interval[] = [];
    let { from } = piece;
    for (const hole of holes) {
      if (hole.to <= from) continue;
      if (hole.from >= piece.to) break;
      rest.push(...span(from, hole.from));
      from = hole.to;
    }
    rest.push(...span(from, piece.to));
    return rest;
  });
}

/** The parts that lie between two instants. */
export function clip(
  intervals: readonly Interval[],
  from: EpochMs,
  to: EpochMs,
): readonly Interval[] {
  const parts: Interval[] = [];
  for (const piece of intervals) {
    if (piece.from >= from && piece.to <= to) parts.push(piece);
    else parts.push(...span(later(piece.from, from), earlier(piece.to, to)));
  }
  return parts;
}

/** The sum of their lengths: what overlaps counts as often as it is listed. */
export const total = (intervals: readonly Interval[]): DurationMs =>
  durationMs(intervals.reduce((sum, piece) => sum + elapsed(piece.from, piece.to), 0));

/** When so much of them has passed; absent when they are shorter in all. */
export function instantAfter(
  intervals: readonly Interval[],
  length: DurationMs,
): EpochMs | undefined {
  let left = length;
  for (const piece of intervals) {
    const size = elapsed(piece.from, piece.to);
    if (size >= left) return after(piece.from, left);
    left = durationMs(left - size);
  }
  return undefined;
}

const later = (a: EpochMs, b: EpochMs): EpochMs => (a > b ? a : b);
const earlier = (a: EpochMs, b: EpochMs): EpochMs => (a < b ? a : b);
