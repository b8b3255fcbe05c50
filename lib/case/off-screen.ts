import { after, minutes, type DurationMs, type EpochMs } from '../clock/units.ts';
import type { OffScreenWork, RunningInterval } from './case.ts';

/**
 * Work away from the screen gives no signs of presence, so the agent is asked
 * from time to time. `RunningInterval.startedAt` is when they last said so.
 */

/** How long an unanswered question keeps the time that it asks about. */
export const answerWithin: DurationMs = minutes(5);

/** When the agent is asked whether they still are at it. */
export const checkInAt = ({ startedAt }: RunningInterval, work: OffScreenWork): EpochMs =>
  earlier(after(startedAt, minutes(work.checkInMinutes)), longest(work));

/** From when on the time since the last confirmation no longer counts. */
export const lapsesAt = ({ startedAt }: RunningInterval, work: OffScreenWork): EpochMs =>
  earlier(after(after(startedAt, minutes(work.checkInMinutes)), answerWithin), longest(work));

/** Whether an open stretch of such work went without an answer for too long. */
export const isLapsed = (running: RunningInterval, now: EpochMs): boolean =>
  running.offScreen !== undefined && now >= lapsesAt(running, running.offScreen);

const longest = ({ since, capMinutes }: OffScreenWork): EpochMs =>
  after(since, minutes(capMinutes));

const earlier = (a: EpochMs, b: EpochMs): EpochMs => (a < b ? a : b);
