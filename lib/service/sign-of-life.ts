import type { RunningInterval } from '../case/case.ts';
import { isLapsed } from '../case/off-screen.ts';
import { elapsed, seconds, type EpochMs } from '../clock/units.ts';

/** Signs of presence come every ten seconds; after this long without one the page isn't in front. */
export const presenceLasts = seconds(25);

/**
 * Whether too long has passed since the last sign of life, or time ran
 * backwards. Work away from the screen gives none: it lasts as long as confirmed.
 */
export const isSilent = (running: RunningInterval, now: EpochMs): boolean =>
  now < running.seenAt ||
  (running.offScreen ? isLapsed(running, now) : elapsed(running.seenAt, now) > presenceLasts);

/** When the open interval ends if the agent stops now: now, or its last sign of life. */
export const endOf = (running: RunningInterval, now: EpochMs): EpochMs =>
  isSilent(running, now) ? running.seenAt : now;
