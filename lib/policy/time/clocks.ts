import type { Case } from '../../case/case.ts';
import type { TicketStatus } from '../../case/statuses.ts';
import { anchorPoint } from '../../clock/anchor.ts';
import type { Anchor, Clock, ClockKind } from '../../clock/clock.ts';
import { countedIntervals, type Counting } from '../../clock/counted.ts';
import { instantOfLength, willReach } from '../../clock/length.ts';
import { measure, type ClockRequest } from '../../clock/measure.ts';
import { durationMs, type DurationMs, type EpochMs } from '../../clock/units.ts';
import { calendarIn } from './calendars.ts';
import type { Policy } from '../schema.ts';
import type { Tier } from '../schema/tier.ts';

/** A clock as one evaluation reads it. */
export interface ClockReading {
  readonly clock: Clock;
  /** What it counts, and what stops it. */
  readonly counting: Counting;
  /** When it came to that length; absent while it hasn't. */
  reachedAt(length: DurationMs): EpochMs | undefined;
  /**
   * When it will come to that length if nothing else happens; absent if it has
   * already, or stands until somebody does something.
   */
  willReachAt(length: DurationMs): EpochMs | undefined;
}

export type ReadClock = (
  kind: ClockKind,
  since: Anchor,
  pauseOnStatus?: readonly TicketStatus[],
  calendar?: string,
) => ClockReading;

type Readings = Map<ClockKind, Map<Anchor, ClockReading>>;

/**
 * Reads each clock of a case once, however many rules ask for it. The hours of
 * a business clock are those of the calendar named, or else of the tier that
 * has the ticket.
 */
export function clocksOf(theCase: Case, policy: Policy, tier: Tier, now: EpochMs): ReadClock {
  const usual: Readings = new Map();
  const unusual = new Map<string | undefined, Map<readonly TicketStatus[], Readings>>();
  const { pauseOnStatus: usualPauses } = policy.defaults;
  return (kind, since, pauses = usualPauses, named = tier.calendar) => {
    const isUsual = pauses === usualPauses && named === tier.calendar;
    const readings = isUsual ? usual : within(within(unusual, named), pauses);
    const bySince = within(readings, kind);
    const known = bySince.get(since);
    if (known) return known;
    const calendar = kind === 'business' ? calendarIn(policy, named) : undefined;
    const request = { kind, since, pauseOnStatus: pauses, ...(calendar && { calendar }) };
    const reading = readClock(theCase, request, now);
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

function readClock(theCase: Case, request: ClockRequest, now: EpochMs): ClockReading {
  const clock = measure(theCase, request, now);
  const point = anchorPoint(request.since, theCase);
  const from = point.state === 'unknown' ? point.atLatest : point.at;
  return {
    clock,
    counting: request,
    reachedAt(length) {
      if (from === undefined) return undefined;
      return instantOfLength(countedIntervals(theCase, request, from, now), request, length);
    },
    willReachAt(length) {
      if (from === undefined || clock.elapsed >= length) return undefined;
      return willReach(theCase, request, now, durationMs(length - clock.elapsed));
    },
  };
}
