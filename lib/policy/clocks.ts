import type { Case } from '../case/case.ts';
import type { TicketStatus } from '../case/ticket.ts';
import { anchorPoint } from '../clock/anchor.ts';
import type { Anchor, Clock, ClockKind } from '../clock/clock.ts';
import { countedIntervals, isCounting } from '../clock/counted.ts';
import { instantAfter } from '../clock/interval.ts';
import { measure, type ClockRequest } from '../clock/measure.ts';
import type { DurationMs, EpochMs } from '../clock/units.ts';

/** A clock as one evaluation reads it. */
export interface ClockReading {
  readonly clock: Clock;
  /** Whether it grows by itself; also known of a clock of which only a lower bound is. */
  readonly counting: boolean;
  /** When it came to that length; absent while it hasn't. */
  reachedAt(length: DurationMs): EpochMs | undefined;
}

export type ReadClock = (
  kind: ClockKind,
  since: Anchor,
  pauseOnStatus?: readonly TicketStatus[],
) => ClockReading;

/** Reads each clock of a case once, however many rules ask for it. */
export function clocksOf(
  theCase: Case,
  defaultPauses: readonly TicketStatus[],
  now: EpochMs,
): ReadClock {
  const readings = new Map<readonly TicketStatus[], Map<ClockKind, Map<Anchor, ClockReading>>>();
  return (kind, since, pauseOnStatus = defaultPauses) => {
    const bySince = within(within(readings, pauseOnStatus), kind);
    const known = bySince.get(since);
    if (known) return known;
    const reading = readClock(theCase, { kind, since, pauseOnStatus }, now);
    bySince.set(since, reading);
    return reading;
  };
}

function within<Outer, Inner, Value>(
  maps: Map<Outer, Map<Inner, Value>>,
  key: Outer,
): Map<Inner, Value> {
  const known = maps.get(key);
  if (known) return known;
  const fresh = new Map<Inner, Value>();
  maps.set(key, fresh);
  return fresh;
}

const readClock = (theCase: Case, request: ClockRequest, now: EpochMs): ClockReading => {
  const point = anchorPoint(request.since, theCase);
  const counts = point.state === 'known' || point.state === 'unknown';
  return {
    clock: measure(theCase, request, now),
    counting: counts && isCounting(theCase, request),
    reachedAt(length) {
      if (!counts) return undefined;
      const from = point.state === 'known' ? point.at : point.atLatest;
      return instantAfter(countedIntervals(theCase, request, from, now), length);
    },
  };
};
