import type { Finding } from '../finding.ts';
import { pointer } from '../read/pointer.ts';
import type { Policy } from '../schema.ts';
import type { Filter } from '../schema/filter.ts';
import type { Lint } from './lint.ts';

/**
 * E008: tickets that would go round in a circle for ever: tiers that are each
 * other's fallback, or routes that lead back with no filter, or all with the
 * same. A way back for some tickets only is no circle: that is how a desk gets
 * back what it can do itself.
 */
export const endless: Lint = (draft) => [...fallbacks(draft), ...routes(draft)];

const fallbacks: Lint = ({ policy }) => {
  const next = new Map(policy.tiers.map(({ id, fallback }) => [id, fallback]));
  return circles(
    policy.tiers.map(({ id }) => id),
    (id) => next.get(id),
  ).map((path) => ({
    code: 'E008',
    pointer: pointer(
      'tiers',
      policy.tiers.findIndex(({ id }) => id === path[0]),
      'fallback',
    ),
    message: `The fallbacks go round in a circle: ${path.join(' → ')}.`,
    fix: 'Let one of them be a tier that somebody is always at.',
  }));
};

const routes: Lint = ({ policy }) => {
  const filters = new Map(policy.routes.map(({ filter }) => [keyOf(filter), filter]));
  const found = [...filters.keys()].flatMap((key) => routeCircles(policy, key));
  return found.filter(
    ({ message }, index) => found.findIndex((one) => one.message === message) === index,
  );
};

/** For tickets that such a filter means and no other: the first route decides. */
function routeCircles(policy: Policy, key: string): readonly Finding[] {
  const routeFrom = (tier: string) => {
    const final = policy.tiers.some(({ id, final: ends }) => id === tier && ends === true);
    const first = policy.routes.findIndex(
      ({ from, filter }) =>
        from.includes(tier) && (keyOf(filter) === key || keyOf(filter) === unfiltered),
    );
    return final || keyOf(policy.routes[first]?.filter) !== key ? -1 : first;
  };
  return circles(
    policy.tiers.map(({ id }) => id),
    (tier) => policy.routes[routeFrom(tier)]?.to,
  ).map((path) => ({
    code: 'E008',
    pointer: pointer('routes', routeFrom(path[0] ?? ''), 'to'),
    message: `The routes go round in a circle: ${path.join(' → ')}.`,
    fix: 'Take one of them out, or give it a filter, and say "final": true where the way ends.',
  }));
}

const keyOf = ({ all = [], any = [], none = [] }: Filter = {}): string =>
  JSON.stringify([all, any, none]);

const unfiltered = keyOf();

/** Every circle once, as the way from its first member back to it. */
function circles(
  starts: readonly string[],
  next: (id: string) => string | undefined,
): readonly (readonly string[])[] {
  const seen = new Set<string>();
  return starts.flatMap((start) => {
    const way: string[] = [];
    let id: string | undefined = start;
    while (id !== undefined && !seen.has(id)) {
      seen.add(id);
      way.push(id);
      id = next(id);
    }
    const entry = id === undefined ? -1 : way.indexOf(id);
    if (entry < 0 || id === undefined) return [];
    return [[...way.slice(entry), id]];
  });
}
