import type { Finding } from '../finding.ts';
import type { Condition, FilterField } from '../schema/filter.ts';
import { conditionsIn } from './conditions.ts';
import type { Lint } from './lint.ts';

const ordered: ReadonlySet<FilterField> = new Set(['severity', 'priority', 'affectedUsers']);

/** E003: a comparison that the field can't answer. */
export const senselessConditions: Lint = (draft) =>
  conditionsIn(draft).flatMap(({ condition, at }) => problem(condition, at) ?? []);

function problem({ field, operator, value }: Condition, at: string): Finding | undefined {
  const compares = operator === 'at_least' || operator === 'at_most';
  if (compares && !ordered.has(field)) {
    return {
      code: 'E003',
      pointer: `${at}/operator`,
      message: `"${operator}" compares sizes, but "${field}" has none.`,
      fix: 'Use is, is_not or contains_any.',
    };
  }
  if (field === 'affectedUsers' && [value].flat().some((one) => !Number.isFinite(Number(one)))) {
    return {
      code: 'E003',
      pointer: `${at}/value`,
      message: '"affectedUsers" is compared with something that is no number.',
      fix: 'Write a number, without quotes.',
    };
  }
  return undefined;
}
