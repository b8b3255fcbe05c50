import type { Policy } from '../../schema.ts';
import type { Filter } from '../../schema/filter.ts';
import { whenHolds, whenNotHolds, type Demands } from './demand.ts';
import { possible } from './possible.ts';

/** Whether a filter holds for every ticket that meets the demands; "yes" is proven. */
export const holdsWhenever = (
  filter: Filter | undefined,
  demands: Demands,
  policy: Policy,
): boolean => excludesAll(demands, whenNotHolds(filter, policy), policy);

/** Whether demands leave room for none of the others; "yes" is proven. */
export const excludesAll = (
  demands: Demands,
  others: readonly Demands[],
  policy: Policy,
): boolean => others.every((against) => excludes(demands, against, policy));

/** Only facts that the other is about can exclude it. */
const excludes = (demands: Demands, against: Demands, policy: Policy): boolean => {
  const touched = demands.filter(({ field }) => against.some((other) => other.field === field));
  return !possible([...touched, ...against], policy);
};

/** Whether every ticket that one filter means is meant by the other, too; "yes" is proven. */
export const implies = (narrow: Filter | undefined, wide: Filter | undefined, policy: Policy) =>
  whenHolds(narrow, policy).every((demands) => holdsWhenever(wide, demands, policy));

/** Whether some ticket could be meant by both; "no" is proven. */
export const compatible = (
  left: Filter | undefined,
  right: Filter | undefined,
  policy: Policy,
): boolean =>
  whenHolds(left, policy).some((one) =>
    whenHolds(right, policy).some((other) => possible([...one, ...other], policy)),
  );
