import { pointer } from '../read/pointer.ts';
import type { Lint } from './lint.ts';

/** E010: a checklist that includes itself, directly or over others. */
export const includeCycles: Lint = ({ policy }) => {
  const includesOf = new Map(policy.checklists.map(({ id, includes }) => [id, includes ?? []]));
  return policy.checklists.flatMap(({ id }, index) => {
    const path = wayBack(id, includesOf);
    if (!path) return [];
    return [
      {
        code: 'E010',
        pointer: pointer('checklists', index, 'includes'),
        message: `The checklist "${id}" includes itself: ${path.join(' → ')}.`,
        fix: 'Take one of these out of "includes".',
      },
    ];
  });
};

/** The way from a checklist back to itself, nearest first. */
function wayBack(
  start: string,
  includesOf: ReadonlyMap<string, readonly string[]>,
): readonly string[] | undefined {
  const seen = new Set<string>();
  const ways: (readonly string[])[] = [[start]];
  for (const way of ways) {
    for (const next of includesOf.get(way.at(-1) ?? start) ?? []) {
      if (next === start) return [...way, start];
      if (seen.has(next)) continue;
      seen.add(next);
      ways.push([...way, next]);
    }
  }
  return undefined;
}
