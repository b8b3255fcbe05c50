import * as z from 'zod';
import { idSchema } from '../../case/events.ts';
import { ticketStatuses } from '../../case/statuses.ts';
import { anchors, clockKinds } from '../../clock/clock.ts';
import { minutes } from '../../clock/units.ts';
import { minutesSchema } from '../schema/fields.ts';
import { timeAsked, timeTold } from '../time/time-wording.ts';
import { defineTrigger, type TriggerContext } from './define.ts';

export const schema = z.looseObject({
  type: z.literal('time'),
  clock: z.enum(clockKinds),
  since: z.enum(anchors),
  afterMinutes: minutesSchema,
  /** For the business clock; else the hours of the tier that has the ticket count. */
  calendar: idSchema.optional(),
  /** Instead of the policy's own; hands-on time counts in every status. */
  pauseOnStatus: z.array(z.enum(ticketStatuses)).optional(),
});
type Params = z.output<typeof schema>;

const readingOf = (
  { clock, since, pauseOnStatus, calendar }: Params,
  context: TriggerContext,
): ReturnType<TriggerContext['clock']> => context.clock(clock, since, pauseOnStatus, calendar);

/** A clock has reached its limit. */
export const trigger = defineTrigger({
  type: 'time',
  schema,
  rank: 5,
  needs: () => [],
  asks: ({ clock, since, afterMinutes }) => timeAsked(clock, since, afterMinutes),
  assess(params, context) {
    const reading = readingOf(params, context);
    const { clock } = reading;
    const limit = minutes(params.afterMinutes);
    const percent = Math.floor((100 * clock.elapsed) / limit);
    const because = timeTold(clock, params.afterMinutes);
    if (clock.elapsed >= limit) {
      const unconfirmed = clock.elapsed - clock.unconfirmed < limit;
      return { state: 'holds', because, percent, clock, ...(unconfirmed && { unconfirmed }) };
    }
    return { state: clock.state === 'unknown' ? 'unknown' : 'not_yet', because, percent, clock };
  },
  changedAt: (params, context) => readingOf(params, context).clock.anchorAt,
  heldSince: (params, context) =>
    readingOf(params, context).reachedAt(minutes(params.afterMinutes)),
  waitsFor: (params, context) => ({
    reading: readingOf(params, context),
    limit: minutes(params.afterMinutes),
  }),
  names: ({ calendar }) => [{ list: 'calendar', id: calendar, under: 'calendar' }],
  examples: [
    { type: 'time', clock: 'touch', since: 'lastProgress', afterMinutes: 20 },
    {
      type: 'time',
      clock: 'calendar',
      since: 'opened',
      afterMinutes: 240,
      pauseOnStatus: ['pending', 'on_hold'],
    },
    { type: 'time', clock: 'business', since: 'lastPublicUpdate', afterMinutes: 480 },
  ],
});
