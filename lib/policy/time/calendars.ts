import { calendarOf, type Calendar } from '../../clock/calendar.ts';
import type { Policy } from '../schema.ts';
import type { Tier } from '../schema/tier.ts';

/** Making a calendar ready costs more than reading it: once per policy, and forgotten with it. */
const ready = new WeakMap<Policy, ReadonlyMap<string, Calendar>>();

function calendarsOf(policy: Policy): ReadonlyMap<string, Calendar> {
  const known = ready.get(policy);
  if (known) return known;
  const made = new Map(policy.calendars.map((written) => [written.id, calendarOf(written)]));
  ready.set(policy, made);
  return made;
}

/** The calendar of that name, or the policy's own; absent if there is neither. */
export function calendarIn(policy: Policy, id?: string): Calendar | undefined {
  const name = id ?? policy.defaults.calendar;
  return name === undefined ? undefined : calendarsOf(policy).get(name);
}

/** When a tier's people are there; absent if nobody said. */
export const hoursOf = (tier: Tier, policy: Policy): Calendar | undefined =>
  calendarIn(policy, tier.calendar);
