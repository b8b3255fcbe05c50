import { pointer } from '../read/pointer.ts';
import type { Condition, Filter } from '../schema/filter.ts';
import type { PolicyDraft } from './lint.ts';

/** Every condition of a policy, with its place. */
export function conditionsIn({
  policy,
  rulePointers,
}: PolicyDraft): readonly { readonly condition: Condition; readonly at: string }[] {
  const filters: readonly (readonly [Filter | undefined, string])[] = [
    ...policy.tiers.flatMap(({ targets }, tier) =>
      targets.map(({ when }, at) => [when, pointer('tiers', tier, 'targets', at, 'when')] as const),
    ),
    ...policy.routes.map(({ filter }, at) => [filter, pointer('routes', at, 'filter')] as const),
    ...policy.rules.map(({ filter }, at) => [filter, `${rulePointers[at]}/filter`] as const),
    ...policy.checklists.flatMap(({ steps }, checklist) =>
      steps.map(
        ({ filter }, at) =>
          [filter, pointer('checklists', checklist, 'steps', at, 'filter')] as const,
      ),
    ),
    ...(policy.updateCadence ?? []).map(
      ({ filter }, at) => [filter, pointer('updateCadence', at, 'filter')] as const,
    ),
    ...(policy.slaTargets ?? []).map(
      ({ filter }, at) => [filter, pointer('slaTargets', at, 'filter')] as const,
    ),
  ];
  return filters.flatMap(([filter, base]) =>
    (['all', 'any', 'none'] as const).flatMap((key) =>
      (filter?.[key] ?? []).map((condition, at) => ({ condition, at: `${base}/${key}/${at}` })),
    ),
  );
}
