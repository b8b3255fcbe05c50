import type { Case } from '../../case/case.ts';
import { before, type DurationMs, type EpochMs } from '../../clock/units.ts';

/** When the agent last worked on a ticket or looked at it. */
export function attendedAt({ work, looks, firstSeenAt }: Case): EpochMs {
  const worked = work.at(-1)?.to ?? firstSeenAt;
  const looked = looks.at(-1) ?? firstSeenAt;
  return worked > looked ? worked : looked;
}

/**
 * Since when a ticket has been attended to without a break longer than that.
 * Unlike the last time it doesn't move while the agent goes on with it.
 */
export function attendedSince(theCase: Case, longestBreak: DurationMs): EpochMs {
  const attended = [...theCase.work, ...theCase.looks.map((at) => ({ from: at, to: at }))].toSorted(
    (a, b) => b.to - a.to,
  );
  let since = attendedAt(theCase);
  for (const { from, to } of attended) {
    if (to < before(since, longestBreak)) break;
    if (from < since) since = from;
  }
  return since;
}
