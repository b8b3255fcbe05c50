import { epochMs, type EpochMs } from '../../clock/units.ts';
import { hoursOf } from '../time/calendars.ts';
import type { Policy } from '../schema.ts';
import type { Tier } from '../schema/tier.ts';
import type { Absence } from '../verdict.ts';

/** How much a tier can take at that time, if anything is said of it. */
export function capacityAt({ capacity }: Tier, now: EpochMs): Tier['capacity'] {
  const until = untilOf(capacity);
  return until !== undefined && until <= now ? undefined : capacity;
}

/**
 * Why a tier can't take a ticket now, if it can't. Until when: the first
 * instant at which its people are there and take tickets again.
 */
export function absenceOf(tier: Tier, policy: Policy, now: EpochMs): Absence | undefined {
  const capacity = capacityAt(tier, now);
  if (capacity?.state !== 'closed') return outsideHours(tier, policy, now);
  const end = untilOf(capacity);
  if (end === undefined) return { why: 'no_capacity' };
  const hours = hoursOf(tier, policy);
  return absent('no_capacity', hours ? hours.opensAt(end) : end);
}

/** Whether a tier's people aren't there at that time. Where nobody said when they are, they always are. */
export function outsideHours(tier: Tier, policy: Policy, now: EpochMs): Absence | undefined {
  const hours = hoursOf(tier, policy);
  return !hours || hours.isOpen(now) ? undefined : absent('outside_hours', hours.opensAt(now));
}

const absent = (why: Absence['why'], until: EpochMs | undefined): Absence =>
  until === undefined ? { why } : { why, until };

const untilOf = (capacity: Tier['capacity']): EpochMs | undefined =>
  capacity?.until === undefined
    ? undefined
    : epochMs(Temporal.Instant.from(capacity.until).epochMilliseconds);
