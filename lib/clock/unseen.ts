import type { Case } from '../case/case.ts';
import { clip, subtract, union, type Interval } from './interval.ts';
import { after, epochMs, minutes, type EpochMs } from './units.ts';

/** A look at a ticket, or work on it, vouches for so long after it: few tickets change again at once. */
const lookLasts = minutes(15);

/** The parts of some stretches in which nobody saw the ticket, and which of them come after it was last seen. */
export function unseen(
  theCase: Case,
  counted: readonly Interval[],
): { readonly all: readonly Interval[]; readonly sinceLast: readonly Interval[] } {
  const seen = seenSince(counted[0]?.from ?? endOfTime, theCase);
  const last = seen.reduce((latest, { to }) => (to > latest ? to : latest), startOfTime);
  const all = subtract(counted, seen);
  return { all, sinceLast: clip(all, last, endOfTime) };
}

const startOfTime: EpochMs = epochMs(-Number.MAX_SAFE_INTEGER);
const endOfTime: EpochMs = epochMs(Number.MAX_SAFE_INTEGER);

/**
 * A ticket that is just opened waits for nobody but the desk, and whoever works
 * on it has it before them. A page that tells since when the status is what it
 * is, tells it of all the time since.
 */
function seenSince(since: EpochMs, theCase: Case): readonly Interval[] {
  const { openedAt, status } = theCase.facts;
  const told: Interval[] = [];
  if (openedAt) see(told, since, openedAt.value, after(openedAt.value, lookLasts));
  if (status?.value.since !== undefined) see(told, since, status.value.since, status.seenAt);
  const seen = looksAndWork(since, theCase);
  return told.length === 0 ? seen : union([...told, ...seen]);
}

/** Both are in order, and hundreds of either are read at every evaluation: they are joined, not sorted. */
function looksAndWork(since: EpochMs, { looks, work }: Case): readonly Interval[] {
  const seen: Interval[] = [];
  let nextLook = 0;
  let nextWork = 0;
  for (;;) {
    const look = looks[nextLook];
    const piece = work[nextWork];
    if (look !== undefined && (!piece || look <= piece.from)) {
      see(seen, since, look, after(look, lookLasts));
      nextLook += 1;
    } else if (piece) {
      see(seen, since, piece.from, after(piece.to, lookLasts));
      nextWork += 1;
    } else return seen;
  }
}

/** Adds a stretch that doesn't begin before the last one; what is over before it matters is left out. */
function see(seen: Interval[], since: EpochMs, from: EpochMs, to: EpochMs): void {
  if (to <= since || from >= to) return;
  const last = seen.at(-1);
  if (!last || from > last.to || from < last.from) seen.push({ from, to });
  else if (to > last.to) seen[seen.length - 1] = { from: last.from, to };
}
