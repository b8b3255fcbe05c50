import type { Demand, Demands } from './demand.ts';

/**
 * Whether some set of words, such as tags or flags, meets all demands: it has to
 * have one of these and none of those. Words are compared in lower case.
 */
export function setPossible(demands: Demands): boolean {
  const wishes = demands.map(wishOf);
  const barred = new Set(wishes.flatMap(({ kind, words }) => (kind === 'none_of' ? words : [])));
  return wishes.every(
    ({ kind, words }) =>
      kind === 'none_of' ||
      kind === 'anything' ||
      (kind === 'one_of' && words.some((word) => !barred.has(word))),
  );
}

interface Wish {
  readonly kind: 'one_of' | 'none_of' | 'anything' | 'impossible';
  readonly words: readonly string[];
}

function wishOf({ operator, wanted, values }: Demand): Wish {
  const words = values.map((value) => value.toLowerCase());
  const asked = wanted === 'holds' || wanted === 'not_fails';
  switch (operator) {
    case 'is':
    case 'contains_any':
      return { kind: asked ? 'one_of' : 'none_of', words };
    case 'is_not':
      return { kind: asked ? 'none_of' : 'one_of', words };
    // Sets have no size to compare: such a condition is always false.
    case 'at_least':
    case 'at_most':
      return { kind: asked ? 'impossible' : 'anything', words };
  }
}
