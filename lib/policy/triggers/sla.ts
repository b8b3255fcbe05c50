import * as z from 'zod';
import { before, durationMs, elapsed, minutes, type DurationMs } from '../../clock/units.ts';
import { minutesSchema } from '../schema/fields.ts';
import { slaMetrics, type SlaMetric } from '../schema/promises.ts';
import { lengthText } from '../time/time-wording.ts';
import { isKept, targetFor, type Promised } from '../time/sla.ts';
import type { Assessment } from '../verdict.ts';
import { defineTrigger, type TriggerContext, type Wait } from './define.ts';

export const schema = z.looseObject({
  type: z.literal('sla'),
  metric: z.enum(slaMetrics),
  /** `page`: the due time that the helpdesk shows; `policy`: the first of its `slaTargets` that matches. */
  source: z.enum(['page', 'policy']),
  /** So much of the time is gone; with `remainingMinutes` as well, whichever comes first; without either, all of it. */
  percentUsed: z.int().min(1).max(300).optional(),
  /** Not more than that is left. */
  remainingMinutes: minutesSchema.optional(),
});
type Params = z.output<typeof schema>;

interface Words {
  readonly what: string;
  readonly kept: Assessment;
}

const promises: { readonly [M in SlaMetric]: Words } = {
  first_reply: {
    what: 'the first reply',
    kept: {
      state: 'not_yet',
      because: 'The first reply was given',
      missing: 'nothing: that is done',
    },
  },
  next_reply: {
    what: 'the next reply',
    kept: {
      state: 'not_yet',
      because: "The requester's last message was answered",
      missing: 'another message from the requester',
    },
  },
  resolution: {
    what: 'the solution',
    kept: { state: 'not_yet', because: 'The ticket is solved', missing: 'a reopening' },
  },
};

/**
 * A time that was promised to the requester comes near or is over. As severe
 * as severity, by which such times are given: it outweighs the desk's own limits.
 */
export const trigger = defineTrigger({
  type: 'sla',
  schema,
  rank: 1,
  needs: () => [],
  asks(params) {
    const { what } = promises[params.metric];
    const { percentUsed, remainingMinutes } = params;
    const wanted = [
      ...(percentUsed === undefined ? [] : [`${percentUsed} % of the time for ${what} gone`]),
      ...(remainingMinutes === undefined
        ? []
        : [`not more than ${remainingMinutes} min left for ${what}`]),
    ];
    return wanted.join(' or ') || `the time for ${what} over`;
  },
  assess(params, context) {
    const { what, kept } = promises[params.metric];
    if (isKept(params.metric, context)) return kept;
    const promised = promisedTo(params, context);
    if (!promised) return noPromise(params, context);
    const wait = waitFor(params, promised);
    if (!wait) return byDueTime(params, promised, context);

    const { clock } = wait.reading;
    if (clock.state === 'stopped') return { state: 'not_yet', because: `Nobody waits for ${what}` };
    const whole = promised.whole ?? wait.limit;
    const because = `${sentence(clock.elapsed, whole, what)}${limitOf(params)}`;
    const percent = wait.limit === 0 ? 100 : Math.floor((100 * clock.elapsed) / wait.limit);
    if (clock.elapsed >= wait.limit) {
      const unconfirmed = clock.elapsed - clock.unconfirmed < wait.limit;
      return { state: 'holds', because, percent, clock, ...(unconfirmed && { unconfirmed }) };
    }
    return { state: clock.state === 'unknown' ? 'unknown' : 'not_yet', because, percent, clock };
  },
  waitsFor(params, context) {
    if (isKept(params.metric, context)) return undefined;
    const promised = promisedTo(params, context);
    return promised && waitFor(params, promised);
  },
  /** When the time began. That a due time was moved isn't seen. */
  changedAt: (params, context) => promisedTo(params, context)?.reading.clock.anchorAt,
  heldSince(params, context) {
    const promised = promisedTo(params, context);
    const wait = promised && waitFor(params, promised);
    if (wait) return wait.reading.reachedAt(wait.limit);
    return promised?.due === undefined ? undefined : latestStart(params, promised.due);
  },
  examples: [
    { type: 'sla', metric: 'resolution', source: 'page', percentUsed: 75 },
    { type: 'sla', metric: 'first_reply', source: 'page', remainingMinutes: 30 },
    { type: 'sla', metric: 'next_reply', source: 'policy' },
  ],
});

const promisedTo = ({ metric, source }: Params, context: TriggerContext): Promised | undefined =>
  context.promised(metric, source);

/** At which length of the promise's clock it is near enough; absent when nobody knows where that began. */
function waitFor({ percentUsed, remainingMinutes }: Params, promised: Promised): Wait | undefined {
  const { whole, reading } = promised;
  if (whole === undefined) return undefined;
  const byPercent = percentUsed === undefined ? Infinity : Math.ceil((whole * percentUsed) / 100);
  const byRest = remainingMinutes === undefined ? Infinity : whole - minutes(remainingMinutes);
  const limit = Math.min(byPercent, byRest);
  return { reading, limit: durationMs(limit === Infinity ? whole : limit) };
}

function noPromise({ metric, source }: Params, context: TriggerContext): Assessment {
  const { what } = promises[metric];
  if (source === 'page') {
    return { state: 'unknown', because: `The page shows no time for ${what}` };
  }
  return targetFor(metric, context).undecided.length > 0
    ? { state: 'unknown', because: `Not known which time for ${what} was promised` }
    : { state: 'not_yet', because: `The policy promises no time for ${what}` };
}

const latestStart = ({ remainingMinutes = 0 }: Params, due: NonNullable<Promised['due']>) =>
  before(due, minutes(remainingMinutes));

/** Without the beginning a percentage can't be told, except that the due time is all of it. */
function byDueTime(params: Params, { due }: Promised, { now }: TriggerContext): Assessment {
  const { what } = promises[params.metric];
  const { percentUsed, remainingMinutes } = params;
  if (due === undefined) return { state: 'unknown', because: `Not known when ${what} is due` };
  const at = latestStart(params, due);
  const left = sentence(durationMs(0), elapsed(now, due), what);
  const because = now >= due ? `The time for ${what} is over` : left;
  if (now >= at && (remainingMinutes !== undefined || (percentUsed ?? 100) <= 100)) {
    return { state: 'holds', because };
  }
  if (percentUsed !== undefined) {
    return { state: 'unknown', because: `${because}, but not known since when it runs` };
  }
  return { state: 'not_yet', because, at, missing: `${more(elapsed(now, at))} without ${what}` };
}

function sentence(gone: DurationMs, whole: DurationMs, what: string): string {
  const limit = inMinutes(whole);
  const over = inMinutes(gone - whole);
  if (gone >= whole) return `The time for ${what} is over by ${lengthText(over, over)}`;
  const left = lengthText(inMinutes(whole - gone), limit);
  return `${left} of ${lengthText(limit, limit)} left for ${what}`;
}

function limitOf({ percentUsed, remainingMinutes }: Params): string {
  const limits = [
    ...(percentUsed === undefined ? [] : [`${percentUsed} % used`]),
    ...(remainingMinutes === undefined ? [] : [`${remainingMinutes} min left`]),
  ];
  return limits.length === 0 ? '' : `, limit ${limits.join(' or ')}`;
}

const inMinutes = (length: number): number => Math.floor(length / minutes(1));

const more = (length: DurationMs): string => {
  const count = Math.ceil(length / minutes(1));
  return `${count} more ${count === 1 ? 'minute' : 'minutes'}`;
};
