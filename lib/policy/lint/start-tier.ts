import type { Lint } from './lint.ts';

/** E009: no way leads out of the tier where every ticket begins. */
export const startTier: Lint = ({ policy }) => {
  const start = policy.tiers.find(({ id }) => id === policy.defaults.startTier);
  // A start tier that doesn't exist is an unknown reference.
  if (!start || start.final) return [];
  const leaves = (to: string | undefined) => to !== undefined && to !== start.id;
  const reachable =
    policy.routes.some(({ from, to }) => from.includes(start.id) && leaves(to)) ||
    policy.rules.some(
      ({ fromTiers, effect }) => leaves(effect.to) && (fromTiers?.includes(start.id) ?? true),
    );
  if (reachable) return [];
  return [
    {
      code: 'E009',
      pointer: '/defaults/startTier',
      message: `No route or rule leads out of the start tier "${start.id}".`,
      fix: 'Add a route from it to another tier.',
    },
  ];
};
