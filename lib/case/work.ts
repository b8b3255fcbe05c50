import { union, type Interval } from '../clock/interval.ts';

/**
 * Measured work with one more stretch, disjoint and ordered. Changes the list
 * that it is given: stretches nearly always come in order, and a case of
 * thousands must not be sorted for each.
 */
export function measured(work: Interval[], added: readonly Interval[]): Interval[] {
  for (const piece of added) {
    const last = work.at(-1);
    if (!last || piece.from > last.to) work.push(piece);
    else if (piece.from < last.from) return [...union([...work, piece])];
    else if (piece.to > last.to) work[work.length - 1] = { from: last.from, to: piece.to };
  }
  return work;
}
