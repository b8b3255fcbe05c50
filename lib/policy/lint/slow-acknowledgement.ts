import type { Finding } from '../finding.ts';
import { pointer } from '../read/pointer.ts';
import type { Policy } from '../schema.ts';
import type { Filter } from '../schema/filter.ts';
import type { Tier } from '../schema/tier.ts';
import { compatible, implies } from './reason/implies.ts';
import type { Lint } from './lint.ts';

type Cadence = NonNullable<Policy['updateCadence']>[number];

/**
 * W212: a ticket may wait longer for the next tier's first sign than the
 * requester was promised to wait for an update. Compared only where the one
 * length is surely longer than the other on the clock on the wall.
 */
export const slowAcknowledgement: Lint = ({ policy }) =>
  policy.tiers.flatMap((tier, index): readonly Finding[] => {
    const { acknowledgeWithinMinutes: within } = tier;
    if (within === undefined) return [];
    const promised = (policy.updateCadence ?? []).find(
      (cadence, at) =>
        cadence.audience === 'requester' &&
        within > cadence.everyMinutes &&
        isComparable(cadence, tier, policy) &&
        !isHidden(at, policy) &&
        receives(tier, cadence.filter, policy),
    );
    if (!promised) return [];
    return [
      {
        code: 'W212',
        pointer: pointer('tiers', index, 'acknowledgeWithinMinutes'),
        message:
          `"${tier.name}" may take ${within} minutes to acknowledge a ticket, ` +
          `but the requester was promised an update every ${promised.everyMinutes}.`,
        fix: 'Shorten the one, or promise the other less often.',
      },
    ];
  });

/** A tier's minutes are those of its own hours, never shorter than on the wall. */
const isComparable = ({ clock }: Cadence, { calendar }: Tier, { defaults }: Policy): boolean =>
  clock === 'calendar' ||
  (clock === 'business' && (calendar ?? defaults.calendar) === defaults.calendar);

/** Whether an earlier promise goes before, for all tickets that this one is about. */
function isHidden(at: number, policy: Policy): boolean {
  const cadences = policy.updateCadence ?? [];
  return cadences
    .slice(0, at)
    .some(
      ({ audience, filter }) =>
        audience === 'requester' && implies(cadences[at]?.filter, filter, policy),
    );
}

/** Whether a route leads there, for some of these tickets, that no earlier route takes all of. */
const receives = (tier: Tier, filter: Filter | undefined, policy: Policy): boolean =>
  policy.routes.some(
    (route, at) =>
      route.to === tier.id &&
      compatible(route.filter, filter, policy) &&
      route.from.some(
        (from) =>
          !policy.routes
            .slice(0, at)
            .some(
              (earlier) => earlier.from.includes(from) && implies(filter, earlier.filter, policy),
            ),
      ),
  );
