import type { Case } from '../case/case.ts';
import { anchorPoint } from './anchor.ts';
import type { Anchor, Clock } from './clock.ts';
import { countedIntervals, isPaused, type Counting } from './counted.ts';
import type { Interval } from './interval.ts';
import { lengthOf } from './length.ts';
import { durationMs, type EpochMs } from './units.ts';
import { unseen } from './unseen.ts';

/** Which clock, from where on, and what stops it. */
export interface ClockRequest extends Counting {
  readonly since: Anchor;
}

/**
 * Reads a clock of a case at an instant. Nothing is stored: the same case and
 * the same instant always give the same clock. Hands-on time counts up to the
 * last sign of presence, so it may lag behind `now` by one heartbeat.
 */
export function measure(theCase: Case, request: ClockRequest, now: EpochMs): Clock {
  const { kind, since, calendar } = request;
  if (kind === 'business' && !calendar) {
    return { kind, since, state: 'unknown', ...nothing, reason: 'not_measured' };
  }
  const hours = kind === 'business' && calendar ? { calendar: calendar.id } : {};
  const which = { kind, since, ...hours };
  const point = anchorPoint(since, theCase);
  switch (point.state) {
    case 'not_yet':
      return { ...which, state: 'stopped', ...nothing };
    case 'unknown': {
      const lengths = lengthsSince(point.atLatest ?? now, theCase, request, now);
      return { ...which, state: 'unknown', ...lengths, reason: 'anchor_unknown' };
    }
    case 'known': {
      const lengths = lengthsSince(point.at, theCase, request, now);
      return { ...which, ...lengths, anchorAt: point.at, ...motion(theCase, request, now) };
    }
  }
}

type Lengths = Pick<Clock, 'elapsed' | 'inferred' | 'unconfirmed'>;

const nothing: Lengths = {
  elapsed: durationMs(0),
  inferred: durationMs(0),
  unconfirmed: durationMs(0),
};

function lengthsSince(from: EpochMs, theCase: Case, request: ClockRequest, now: EpochMs): Lengths {
  const counted = countedIntervals(theCase, request, from, now);
  const elapsed = lengthOf(counted, request);
  // Where no status stops the clock, it doesn't matter that nobody saw it.
  if (elapsed === 0 || request.kind === 'touch' || request.pauseOnStatus.length === 0) {
    return { ...nothing, elapsed };
  }
  const { all, sinceLast } = unseen(theCase, counted);
  const length = (part: readonly Interval[]) => lengthOf(part, request);
  return { elapsed, inferred: length(all), unconfirmed: length(sinceLast) };
}

type Motion = Pick<Clock, 'state' | 'reason' | 'opensAt'>;

function motion(theCase: Case, request: ClockRequest, now: EpochMs): Motion {
  if (request.kind === 'touch') return touchMotion(theCase);
  if (isPaused(theCase, request.pauseOnStatus)) return { state: 'paused', reason: 'status' };
  const { kind, calendar } = request;
  if (kind !== 'business' || !calendar || calendar.isOpen(now)) return { state: 'running' };
  const opensAt = calendar.opensAt(now);
  return {
    state: 'closed',
    reason: 'outside_hours',
    ...(opensAt !== undefined && { opensAt }),
  };
}

function touchMotion({ running, paused, workEnded }: Case): Motion {
  if (paused) return { state: 'paused', reason: 'paused_by_hand' };
  if (running) return { state: 'running' };
  return { state: 'stopped', reason: workEnded === 'idle' ? 'idle' : 'not_in_front' };
}
