import type { EpochMs } from '../../clock/units.ts';
import { absenceOf, capacityAt } from './availability.ts';
import type { KnownFacts } from '../facts/facts.ts';
import { judgeFilter } from '../facts/filter.ts';
import type { Policy } from '../schema.ts';
import type { Target, Tier } from '../schema/tier.ts';
import type { Absence, Destination, Detour } from '../verdict.ts';

/** What decides about where a ticket can go. */
export interface Situation {
  readonly policy: Policy;
  readonly facts: KnownFacts;
  readonly now: EpochMs;
  readonly tier: Tier;
  readonly tiers: ReadonlyMap<string, Tier>;
}

/**
 * Who would have a ticket that is meant for a tier. While nobody of it is
 * there, its `outOfHours` decides: it waits in their queue, somebody is on
 * call, or it goes to the fallback, and from there on in the same way. A chain
 * of fallbacks that leads to nobody, in a circle or back to the tier that has
 * the ticket leaves it in the usual tier's queue: there it is looked for.
 */
export function destinationFor(
  usual: Tier,
  by: Destination['by'],
  situation: Situation,
): Destination {
  const insteadOf: Detour[] = [];
  const passed = new Set([situation.tier.id]);
  let tier: Tier | undefined = usual;
  while (tier && !passed.has(tier.id)) {
    const absence = absenceOf(tier, situation.policy, situation.now);
    if (!absence) return arrival(tier, by, insteadOf, situation, {});
    if (tier.outOfHours === 'oncall') {
      return arrival(tier, by, insteadOf, situation, { onCall: absence });
    }
    passed.add(tier.id);
    insteadOf.push({ tier, ...absence });
    tier = tier.outOfHours === 'fallback' ? situation.tiers.get(tier.fallback ?? '') : undefined;
  }
  const [first] = insteadOf;
  if (!first) return arrival(usual, by, [], situation, {});
  const { why, until } = first;
  const waits = { why, ...(until !== undefined && { until }) };
  return arrival(usual, by, [], situation, { waits });
}

function arrival(
  tier: Tier,
  by: Destination['by'],
  insteadOf: readonly Detour[],
  situation: Situation,
  absence: { readonly waits?: Absence; readonly onCall?: Absence },
): Destination {
  const { expectedWaitMinutes, message } = capacityAt(tier, situation.now) ?? {};
  const targets = meant(tier, situation);
  return {
    tier,
    by,
    targets: absence.onCall ? phonesFirst(targets) : targets,
    insteadOf,
    ...absence,
    ...(expectedWaitMinutes !== undefined && { expectedWaitMinutes }),
    ...(message !== undefined && { message }),
  };
}

/** Those meant for such tickets; where that can't be decided it is better to know a way too many. */
const meant = ({ targets }: Tier, { facts, policy }: Situation): readonly Target[] =>
  targets.filter(({ when }) => judgeFilter(when, facts, policy) !== 'not_yet');

/** Somebody on call doesn't read a queue. */
const phonesFirst = (targets: readonly Target[]): readonly Target[] => [
  ...targets.filter(({ type }) => type === 'phone'),
  ...targets.filter(({ type }) => type !== 'phone'),
];
