import type { Policy } from '../../schema.ts';

/** A desk of 200 rules, 7 tiers, 4 severities and 20 categories has a twentieth of it. */
const most = 2_000_000;

/** Whether a policy has too many kinds of tickets to look at each with each rule in a moment. */
export const isTooLarge = ({ vocabulary, tiers, rules }: Policy): boolean =>
  (vocabulary.severities.length + 1) *
    (vocabulary.categories.length + 1) *
    tiers.length *
    rules.length >
  most;
