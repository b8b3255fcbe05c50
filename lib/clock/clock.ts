import type { DurationMs, EpochMs } from './units.ts';

export const clockKinds = ['touch', 'calendar', 'business'] as const;
/** `touch`: hands-on; `calendar`: wall clock; `business`: inside opening hours. */
export type ClockKind = (typeof clockKinds)[number];

export const anchors = [
  'opened',
  'firstTouch',
  'tierEntered',
  'lastProgress',
  'lastPublicUpdate',
  'lastCustomerUpdate',
  'handoffSent',
] as const;
/** Where a clock starts to count. */
export type Anchor = (typeof anchors)[number];

/** A duration read from a case, with how sure it is. */
export interface Clock {
  readonly kind: ClockKind;
  readonly since: Anchor;
  /** `unknown`: the anchor isn't known or the clock can't be measured; then `elapsed` is a lower bound. */
  readonly state: 'running' | 'paused' | 'stopped' | 'unknown';
  readonly elapsed: DurationMs;
  readonly anchorAt?: EpochMs;
  /** Why it doesn't run, as a code; screens put it into words. */
  readonly reason?:
    | 'paused_by_hand'
    | 'not_in_front'
    | 'idle'
    | 'status'
    | 'anchor_unknown'
    | 'not_measured';
}
