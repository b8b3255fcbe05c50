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

/** Why a clock doesn't run or can't be told, as a code; screens put it into words. */
export type ClockReason =
  | 'paused_by_hand'
  | 'not_in_front'
  | 'idle'
  | 'status'
  | 'outside_hours'
  | 'anchor_unknown'
  | 'not_measured';

/** A duration read from a case, with how sure it is. */
export interface Clock {
  readonly kind: ClockKind;
  readonly since: Anchor;
  /**
   * `closed`: a business clock outside its hours. `unknown`: the anchor isn't known
   * or the clock can't be measured; then `elapsed` is a lower bound.
   */
  readonly state: 'running' | 'paused' | 'closed' | 'stopped' | 'unknown';
  readonly elapsed: DurationMs;
  /** The part of `elapsed` in which nobody saw the ticket: its status may have stopped the clock. */
  readonly inferred: DurationMs;
  /** The part of `inferred` since the last look; the next look decides about it. */
  readonly unconfirmed: DurationMs;
  readonly anchorAt?: EpochMs;
  /** Business clocks: the calendar that they run by, and when it opens next if it is closed. */
  readonly calendar?: string;
  readonly opensAt?: EpochMs;
  readonly reason?: ClockReason;
}
