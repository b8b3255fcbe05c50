import type { Case } from '../case/case.ts';
import { anchorPoint } from './anchor.ts';
import type { Anchor, Clock } from './clock.ts';
import { countedIntervals, isCounting, type Counting } from './counted.ts';
import { total } from './interval.ts';
import { durationMs, type EpochMs } from './units.ts';

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
  const { kind, since } = request;
  const point = anchorPoint(since, theCase);
  if (kind === 'business' || point.state === 'not_measured') {
    return { kind, since, state: 'unknown', ...nothing, reason: 'not_measured' };
  }
  switch (point.state) {
    case 'not_yet':
      return { kind, since, state: 'stopped', ...nothing };
    case 'unknown': {
      const elapsed = total(countedIntervals(theCase, request, point.atLatest, now));
      return { kind, since, state: 'unknown', ...nothing, elapsed, reason: 'anchor_unknown' };
    }
    case 'known': {
      const elapsed = total(countedIntervals(theCase, request, point.at, now));
      return { kind, since, ...nothing, elapsed, anchorAt: point.at, ...motion(theCase, request) };
    }
  }
}

const nothing = {
  elapsed: durationMs(0),
  inferred: durationMs(0),
  unconfirmed: durationMs(0),
} as const;

function motion(theCase: Case, request: ClockRequest): Pick<Clock, 'state' | 'reason'> {
  if (isCounting(theCase, request)) return { state: 'running' };
  if (request.kind === 'calendar') return { state: 'paused', reason: 'status' };
  return theCase.paused
    ? { state: 'paused', reason: 'paused_by_hand' }
    : { state: 'stopped', reason: theCase.workEnded === 'idle' ? 'idle' : 'not_in_front' };
}
