import type { Case } from '../case/case.ts';
import { clip, subtract, type Interval } from './interval.ts';
import { after, epochMs, minutes, type EpochMs } from './units.ts';

/**
 * While a ticket's page is open, what it shows is written down again at least
 * every ten minutes: with some room, a look vouches for so long after it.
 */
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
  const seen: Interval[] = [];
  const saw = (from: EpochMs, to: EpochMs): void => {
    if (to > since && from < to) seen.push({ from, to });
  };
  if (openedAt) saw(openedAt.value, after(openedAt.value, lookLasts));
  if (status?.value.since !== undefined) saw(status.value.since, status.seenAt);
  for (const at of theCase.looks) saw(at, after(at, lookLasts));
  for (const { from, to } of theCase.work) saw(from, after(to, lookLasts));
  return seen;
}
