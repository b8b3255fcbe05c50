import type { Case } from '../case/case.ts';
import { isPaused, type Counting } from './counted.ts';
import { instantAfter, total, type Interval } from './interval.ts';
import { after, durationMs, type DurationMs, type EpochMs } from './units.ts';

/** How much a clock counts of its stretches: all of them, or what of them is open. */
export function lengthOf(counted: readonly Interval[], counting: Counting): DurationMs {
  const hours = hoursOf(counting);
  if (!hours) return total(counted);
  return durationMs(counted.reduce((sum, { from, to }) => sum + hours.openBetween(from, to), 0));
}

/** When a clock came to a length on its stretches; absent when they give less. */
export function instantOfLength(
  counted: readonly Interval[],
  counting: Counting,
  length: DurationMs,
): EpochMs | undefined {
  const hours = hoursOf(counting);
  if (!hours) return instantAfter(counted, length);
  let left = length;
  for (const { from, to } of counted) {
    const open = hours.openBetween(from, to);
    if (open >= left) return hours.afterOpen(from, left);
    left = durationMs(left - open);
  }
  return undefined;
}

/**
 * When a clock will have counted so much more if nothing else happens; absent
 * if it stands until somebody does something.
 */
export function willReach(
  theCase: Case,
  { kind, pauseOnStatus, calendar }: Counting,
  now: EpochMs,
  length: DurationMs,
): EpochMs | undefined {
  switch (kind) {
    case 'touch':
      return theCase.running && !theCase.paused ? after(now, length) : undefined;
    case 'calendar':
      return isPaused(theCase, pauseOnStatus) ? undefined : after(now, length);
    case 'business':
      return isPaused(theCase, pauseOnStatus) ? undefined : calendar?.afterOpen(now, length);
  }
}

const hoursOf = ({ kind, calendar }: Counting) => (kind === 'business' ? calendar : undefined);
