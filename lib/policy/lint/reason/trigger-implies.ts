import type { TicketStatus } from '../../../case/statuses.ts';
import type { Policy } from '../../schema.ts';
import type { Trigger } from '../../triggers/index.ts';

/** `earlier`: it has held for a while by then. */
export type When = 'earlier' | 'same time';

/** Whether a trigger holds whenever another does; for time, by the laws of clocks. */
export function impliedBy(trigger: Trigger, other: Trigger, policy: Policy, when: When): boolean {
  if (trigger.type === 'time' && other.type === 'time') {
    const sooner =
      when === 'earlier'
        ? trigger.afterMinutes < other.afterMinutes
        : trigger.afterMinutes <= other.afterMinutes;
    return sooner && trigger.since === other.since && runsAhead(trigger, other, policy);
  }
  return when === 'same time' && trigger.type === other.type && sameButFor(trigger, other);
}

type TimeTrigger = Extract<Trigger, { type: 'time' }>;

/**
 * Whether a clock is never behind another with the same anchor: business time is
 * part of calendar time with the same pauses; hands-on time is part of calendar
 * time only if that never pauses, since work on a paused ticket counts.
 */
function runsAhead(a: TimeTrigger, b: TimeTrigger, { defaults }: Policy): boolean {
  const pauses = ({ pauseOnStatus = defaults.pauseOnStatus }: TimeTrigger) => pauseOnStatus;
  const same = sameStatuses(pauses(a), pauses(b));
  switch (a.clock) {
    case 'touch':
      return b.clock === 'touch';
    case 'calendar':
      return b.clock === 'touch' ? pauses(a).length === 0 : same;
    case 'business':
      return b.clock === 'business' && same && a.calendar === b.calendar;
  }
}

const sameStatuses = (a: readonly TicketStatus[], b: readonly TicketStatus[]): boolean =>
  a.every((status) => b.includes(status)) && b.every((status) => a.includes(status));

/** The same trigger, or one that asks for a smaller number. */
function sameButFor(a: Trigger, b: Trigger): boolean {
  const { atLeast: fewer, ...restOfA } = { atLeast: undefined, ...a };
  const { atLeast: more, ...restOfB } = { atLeast: undefined, ...b };
  const less = typeof fewer === 'number' && typeof more === 'number' && fewer <= more;
  return (fewer === more || less) && canonical(restOfA) === canonical(restOfB);
}

const canonical = (value: object): string =>
  JSON.stringify(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)));
