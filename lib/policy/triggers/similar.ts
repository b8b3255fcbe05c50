import * as z from 'zod';
import type { Case } from '../../case/case.ts';
import { knownSince } from '../../case/ticket.ts';
import { earliest, latest } from '../../clock/latest.ts';
import { after, minutes, type DurationMs, type EpochMs } from '../../clock/units.ts';
import { attendedAt, attendedSince } from '../facts/attention.ts';
import { minutesSchema } from '../schema/fields.ts';
import { labelIn } from '../facts/label.ts';
import { tally } from '../facts/tally.ts';
import { defineTrigger, type TriggerContext } from './define.ts';

const likenesses = ['category', 'service', 'site'] as const;
type Likeness = (typeof likenesses)[number];

export const schema = z.looseObject({
  type: z.literal('similar'),
  /** Tickets that are alike, this one among them. */
  atLeast: z.int().min(2).max(1_000),
  /** Counted back from now: tickets that the agent worked on or looked at since. */
  withinMinutes: minutesSchema,
  /** All of them have to be the same. */
  matchOn: z.array(z.enum(likenesses)).min(1).max(likenesses.length),
});
type Params = z.output<typeof schema>;

const names: { readonly [L in Likeness]: string } = {
  category: 'category',
  service: 'service',
  site: 'place',
};

const tickets = { one: 'ticket', many: 'tickets' } as const;

/**
 * Several tickets that are alike in a short time: perhaps an outage. As severe
 * as a number of people affected, since that is what it tells of.
 */
export const trigger = defineTrigger({
  type: 'similar',
  schema,
  rank: 1,
  needs: ({ matchOn }) => (matchOn.includes('category') ? ['category'] : []),
  asks: (params) =>
    `at least ${tally(params.atLeast, tickets)} with the same ${shared(params)} ` +
    `in ${params.withinMinutes} min`,
  assess(params, context) {
    const unknown = params.matchOn.find(
      (one) => likenessOf(context.case, one, context) === undefined,
    );
    if (unknown !== undefined) {
      return { state: 'unknown', because: `The ${names[unknown]} is not known` };
    }
    const alike = alikeOf(params, context);
    const count = alike.length + 1;
    const because =
      `${tally(count, tickets)} with the same ${describe(params, context)} ` +
      `in ${params.withinMinutes} min, limit ${params.atLeast}`;
    if (count < params.atLeast) {
      const more = { one: 'more such ticket', many: 'more such tickets' };
      return { state: 'not_yet', because, missing: tally(params.atLeast - count, more) };
    }
    const until = earliest(alike.map((other) => leavesAt(other, params)));
    return { state: 'holds', because, ...(until !== undefined && { until }) };
  },
  /** Another ticket like it is news; another look at one of them isn't. */
  changedAt: (params, context) =>
    latest([knownAlikeSince(params, context), ...joined(params, context)]),
  heldSince(params, context) {
    const enough = joined(params, context).toSorted((a, b) => a - b)[params.atLeast - 2];
    return enough && latest([enough, context.case.firstSeenAt, knownAlikeSince(params, context)]);
  },
  looksBackMinutes: ({ withinMinutes }) => withinMinutes,
  examples: [
    { type: 'similar', atLeast: 3, withinMinutes: 120, matchOn: ['category', 'site'] },
    { type: 'similar', atLeast: 4, withinMinutes: 60, matchOn: ['service'] },
  ],
});

const shared = ({ matchOn }: Params): string => matchOn.map((one) => names[one]).join(' and ');

function likenessOf(theCase: Case, likeness: Likeness, context: TriggerContext) {
  switch (likeness) {
    case 'category':
      return context.categoryOf(theCase);
    case 'service':
      return theCase.facts.service?.value.toLowerCase();
    case 'site':
      return theCase.facts.location?.value.toLowerCase();
  }
}

/** The other tickets in the window. The window is looked at first: that is cheap. */
const alikeOf = (params: Params, context: TriggerContext): readonly Case[] =>
  context.others.filter(
    (other) =>
      other.key !== context.case.key &&
      leavesAt(other, params) > context.now &&
      params.matchOn.every(
        (one) => likenessOf(other, one, context) === likenessOf(context.case, one, context),
      ),
  );

const windowOf = ({ withinMinutes }: Params): DurationMs => minutes(withinMinutes);

const leavesAt = (other: Case, params: Params): EpochMs =>
  after(attendedAt(other), windowOf(params));

/** Since when each of them has been in the window without a break. */
const joined = (params: Params, context: TriggerContext): readonly EpochMs[] =>
  alikeOf(params, context).map((other) => attendedSince(other, windowOf(params)));

/** Since when what this ticket has in common with them is known to be so. */
const knownAlikeSince = ({ matchOn }: Params, { case: { category, facts } }: TriggerContext) =>
  latest(
    matchOn.map((one) => {
      switch (one) {
        case 'category':
          return knownSince(category);
        case 'service':
          return knownSince(facts.service);
        case 'site':
          return knownSince(facts.location);
      }
    }),
  );

const describe = ({ matchOn }: Params, context: TriggerContext): string =>
  matchOn
    .map((one) => {
      const { service, location } = context.case.facts;
      switch (one) {
        case 'category':
          return `category ${labelIn(context.policy.vocabulary.categories, context.categoryOf(context.case) ?? '')}`;
        case 'service':
          return `service ${service?.value ?? ''}`;
        case 'site':
          return `place ${location?.value ?? ''}`;
      }
    })
    .join(' and ');
