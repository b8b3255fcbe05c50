import type { Anchor } from '../../clock/clock.ts';
import { durationMs, elapsed, minutes, type DurationMs, type EpochMs } from '../../clock/units.ts';
import type { ClockReading } from './clocks.ts';
import { isDoneStatus } from '../facts/done.ts';
import { judgeFilter } from '../facts/filter.ts';
import type { SlaMetric, SlaTarget } from '../schema/promises.ts';
import type { TriggerContext } from '../triggers/define.ts';

/** A promise to the requester, and how far the time for it has gone. */
export interface Promised {
  /** On the clock that the promise runs by. */
  readonly reading: ClockReading;
  /** How long the time for it is; absent when nobody knows when it began. */
  readonly whole?: DurationMs;
  /** When the helpdesk's page wants it done. */
  readonly due?: EpochMs;
}

/** A reply is promised from the message that it answers on; the rest from the beginning on. */
const startOf: { readonly [M in SlaMetric]: Anchor } = {
  first_reply: 'opened',
  next_reply: 'lastCustomerUpdate',
  resolution: 'opened',
};

/** The page's own due times already count what stops the helpdesk's clock. */
const nothingStopsIt: readonly never[] = [];

/** What the helpdesk's own page promises; absent when it shows nothing. */
export function promisedByPage(metric: SlaMetric, context: TriggerContext): Promised | undefined {
  const due = context.case.facts.due?.value[metric];
  if (due === undefined) return undefined;
  const reading = context.clock('calendar', startOf[metric], nothingStopsIt);
  const began = reading.clock.anchorAt;
  return { reading, due, ...(began !== undefined && { whole: elapsed(began, due) }) };
}

/** What the policy says of a promise: the targets that were passed over for lack of facts, and the one that counts. */
export interface Targeting {
  readonly target?: SlaTarget;
  readonly undecided: readonly SlaTarget[];
}

/** The first target that matches; one that can't be decided is passed over, as routes are. */
export function targetFor(
  metric: SlaMetric,
  { policy, facts }: Pick<TriggerContext, 'policy' | 'facts'>,
): Targeting {
  const undecided: SlaTarget[] = [];
  for (const target of policy.slaTargets ?? []) {
    if (target.metric !== metric) continue;
    const truth = judgeFilter(target.filter, facts, policy);
    if (truth === 'holds') return { target, undecided };
    if (truth === 'unknown') undecided.push(target);
  }
  return { undecided };
}

/** What the policy itself promises; absent when it says nothing, or nobody knows which target counts. */
export function promisedByPolicy(metric: SlaMetric, context: TriggerContext): Promised | undefined {
  const { target } = targetFor(metric, context);
  return target && promisedIn(target, context);
}

function promisedIn(target: SlaTarget, context: TriggerContext): Promised {
  const { clock, metric, calendar, withinMinutes } = target;
  const reading = context.clock(clock, startOf[metric], undefined, calendar);
  return { reading, whole: durationMs(minutes(withinMinutes)) };
}

/** Whether the promise was kept, as far as the page tells. */
export function isKept(metric: SlaMetric, { case: { facts } }: TriggerContext): boolean {
  const replied = facts.lastPublicUpdateAt?.value;
  const asked = facts.lastCustomerUpdateAt?.value;
  switch (metric) {
    case 'first_reply':
      return replied !== undefined;
    case 'next_reply':
      return replied !== undefined && asked !== undefined && replied >= asked;
    case 'resolution':
      return isDoneStatus(facts.status?.value.status);
  }
}
