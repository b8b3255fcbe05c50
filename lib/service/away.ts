import { timelineOf } from '../case/timeline.ts';
import { elapsed, minutes } from '../clock/units.ts';
import type { AwayView } from './snapshot.ts';
import type { View } from './view.ts';

/** How long after a hole it is offered: later nobody remembers what it was. */
const offeredFor = minutes(10);

/** Shorter ones aren't worth a question. */
const shortest = minutes(1);

/**
 * The hole in the work on this ticket that has just ended, to be counted if the
 * agent says so. Without an answer it isn't: invented time ruins the data.
 */
export function awayOf({ key, events, running, now }: View): AwayView | undefined {
  const own = running?.case === key ? running : undefined;
  const hole = timelineOf(events, own, now).findLast(
    ({ kind, answered }) => (kind === 'idle' || kind === 'unconfirmed') && answered !== true,
  );
  if (!hole || (hole.kind !== 'idle' && hole.kind !== 'unconfirmed')) return undefined;
  const { from, to, kind: why } = hole;
  if (elapsed(from, to) < shortest || elapsed(to, now) > offeredFor) return undefined;
  return { from, to, why };
}
