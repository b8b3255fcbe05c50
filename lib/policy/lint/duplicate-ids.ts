import { pointer } from '../read/pointer.ts';
import type { Lint } from './lint.ts';

/** E004: an id that two entries of the same list have. */
export const duplicateIds: Lint = ({ policy, rulePointers }) => {
  const { vocabulary } = policy;
  const lists: readonly (readonly [string, readonly { readonly id: string }[]])[] = [
    ['/tiers', policy.tiers],
    ['/calendars', policy.calendars],
    ['/checklists', policy.checklists],
    ['/noteTemplates', policy.noteTemplates],
    ['/vocabulary/severities', vocabulary.severities],
    ['/vocabulary/priorities', vocabulary.priorities ?? []],
    ['/vocabulary/categories', vocabulary.categories],
    ...policy.tiers.map(
      (tier, index) => [pointer('tiers', index, 'targets'), tier.targets] as const,
    ),
    ...policy.checklists.map(
      (checklist, index) => [pointer('checklists', index, 'steps'), checklist.steps] as const,
    ),
  ];
  const found = lists.flatMap(([base, entries]) =>
    repeated(entries).map(({ id, index }) => ({ id, at: `${base}/${index}/id` })),
  );
  const rules = repeated(policy.rules).map(({ id, index }) => ({
    id,
    at: `${rulePointers[index]}/id`,
  }));
  return [...found, ...rules].map(({ id, at }) => ({
    code: 'E004',
    pointer: at,
    message: `The id "${id}" is used twice in the same list.`,
    fix: 'Give one of the two another id.',
  }));
};

/** Every entry whose id an earlier one has. */
export function repeated(
  entries: readonly { readonly id: string }[],
): readonly { readonly id: string; readonly index: number }[] {
  const seen = new Set<string>();
  return entries.flatMap(({ id }, index) => {
    if (seen.has(id)) return [{ id, index }];
    seen.add(id);
    return [];
  });
}
