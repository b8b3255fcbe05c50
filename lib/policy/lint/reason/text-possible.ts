import type { Demand, Demands } from './demand.ts';

/**
 * Whether some text meets all demands. Where it has to equal something, every
 * text that is named is tried, and one that nobody named. Where it only has to
 * contain something, "no" is said when whatever it has to contain contains in
 * turn what it must not.
 */
export function textPossible(demands: Demands, test: (text: string) => boolean): boolean {
  const equalities = demands.filter(({ operator }) => operator === 'is' || operator === 'is_not');
  const containing = demands.filter(({ operator }) => operator === 'contains_any');
  const named = [...new Set(equalities.flatMap(wordsOf))];
  const mustEqual = equalities.some((demand) => (demand.operator === 'is') === asked(demand));
  if (mustEqual || containing.length === 0) return [...named, unheardOf(named)].some(test);

  // Texts have no size to compare: such a condition is always false.
  if (demands.some((demand) => hasSize(demand) && asked(demand))) return false;
  const barred = containing.filter((demand) => !asked(demand)).flatMap(wordsOf);
  return containing
    .filter(asked)
    .every((demand) =>
      wordsOf(demand).some((word) => !barred.some((other) => word.includes(other))),
    );
}

const asked = ({ wanted }: Demand): boolean => wanted === 'holds' || wanted === 'not_fails';

const hasSize = ({ operator }: Demand): boolean =>
  operator === 'at_least' || operator === 'at_most';

const wordsOf = ({ values }: Demand): readonly string[] =>
  values.map((value) => value.toLowerCase());

const unheardOf = (named: readonly string[]): string => `${named.join('')}?`;
