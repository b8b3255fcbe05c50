import * as z from 'zod';
import { idSchema } from '../../case/events.ts';
import { ticketStatuses } from '../../case/ticket.ts';
import { unmeasuredAnchors } from '../../clock/anchor.ts';
import { anchors, clockKinds, type Anchor, type Clock } from '../../clock/clock.ts';
import { after, durationMs, minutes } from '../../clock/units.ts';
import { minutesSchema } from '../fields.ts';
import { defineTrigger } from './define.ts';

export const schema = z.looseObject({
  type: z.literal('time'),
  clock: z.enum(clockKinds),
  since: z.enum(anchors),
  afterMinutes: minutesSchema,
  /** For the business clock. */
  calendar: idSchema.optional(),
  /** Instead of the policy's own; hands-on time counts in every status. */
  pauseOnStatus: z.array(z.enum(ticketStatuses)).optional(),
});

const worked: { readonly [A in Anchor]: string } = {
  opened: 'of work since the ticket was opened',
  firstTouch: 'of work on this ticket',
  tierEntered: 'of work at this tier',
  lastProgress: 'of work without progress',
  lastPublicUpdate: 'of work since the last public reply',
  lastCustomerUpdate: "of work since the requester's last message",
  handoffSent: 'of work since the handoff',
};

const passed: { readonly [A in Anchor]: string } = {
  opened: 'since the ticket was opened',
  firstTouch: 'since work began',
  tierEntered: 'since the ticket came to this tier',
  lastProgress: 'without progress',
  lastPublicUpdate: 'since the last public reply',
  lastCustomerUpdate: "since the requester's last message",
  handoffSent: 'since the handoff',
};

/** A clock has reached its limit. */
export const trigger = defineTrigger({
  type: 'time',
  schema,
  rank: 5,
  needs: () => [],
  assess(params, context) {
    const { clock, counting } = context.clock(params.clock, params.since, params.pauseOnStatus);
    const limit = minutes(params.afterMinutes);
    const reached = clock.elapsed >= limit;
    const percent = Math.floor((100 * clock.elapsed) / limit);
    const because = sentence(clock, params.afterMinutes);
    if (reached) return { state: 'holds', because, percent, clock };
    const state = clock.state === 'unknown' ? 'unknown' : 'not_yet';
    if (!counting) return { state, because, percent, clock };
    return {
      state,
      because,
      percent,
      clock,
      at: after(context.now, durationMs(limit - clock.elapsed)),
    };
  },
  changedAt: (params, context) =>
    context.clock(params.clock, params.since, params.pauseOnStatus).clock.anchorAt,
  heldSince: (params, context) =>
    context
      .clock(params.clock, params.since, params.pauseOnStatus)
      .reachedAt(minutes(params.afterMinutes)),
  names: ({ calendar }) => [{ list: 'calendar', id: calendar, under: 'calendar' }],
  unmeasured({ clock, since }) {
    if (clock === 'business') return 'business hours';
    return unmeasuredAnchors.has(since) ? `time ${passed[since]}` : undefined;
  },
  examples: [
    { type: 'time', clock: 'touch', since: 'lastProgress', afterMinutes: 20 },
    {
      type: 'time',
      clock: 'calendar',
      since: 'opened',
      afterMinutes: 240,
      pauseOnStatus: ['pending', 'on_hold'],
    },
  ],
});

/** From this limit on, hours are easier to read than minutes. */
const hoursFrom = 120;

function sentence(clock: Clock, limit: number): string {
  if (clock.reason === 'not_measured') return 'This clock is not measured';
  const tail = clock.kind === 'touch' ? worked[clock.since] : passed[clock.since];
  const lower = clock.state === 'unknown' ? 'At least ' : '';
  const elapsed = Math.floor(clock.elapsed / minutes(1));
  return limit < hoursFrom
    ? `${lower}${elapsed} min ${tail}, limit ${limit}`
    : `${lower}${inHours(elapsed)} ${tail}, limit ${inHours(limit)}`;
}

function inHours(count: number): string {
  const hours = Math.floor(count / 60);
  const rest = count % 60;
  return rest === 0 ? `${hours} h` : `${hours} h ${rest} min`;
}
