import { minutes, type DurationMs } from '../../clock/units.ts';
import type { Policy } from '../schema.ts';
import { definitionOf } from '../triggers/index.ts';

/** How far back a policy's rules look at other tickets; zero if none does. */
export function looksBack({ rules }: Policy): DurationMs {
  const triggers = rules.flatMap(({ anyOf = [], allOf = [] }) => [...anyOf, ...allOf]);
  return minutes(
    Math.max(0, ...triggers.map((one) => definitionOf(one).looksBackMinutes?.(one) ?? 0)),
  );
}
