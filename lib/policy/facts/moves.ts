import type { Case } from '../../case/case.ts';
import type { EpochMs } from '../../clock/units.ts';

/** How a ticket went from hand to hand. */
export interface Moves {
  /** Whether anything tells who had it. */
  readonly known: boolean;
  /** When it went to somebody else. */
  readonly changes: readonly EpochMs[];
  /** When it came back to somebody who had had it before: A → B → A, not A → B → C. */
  readonly returns: readonly EpochMs[];
}

interface Stay {
  readonly holder: string;
  readonly at: EpochMs;
}

/**
 * Two witnesses tell of the same moves: the groups on the page, and the notes
 * that were handed over. Either may have missed some, so the one who saw more
 * is believed; adding them up would count a move twice.
 */
export function movesOf(theCase: Case): Moves {
  const seen = read(theCase.groups.map(({ group, at }) => ({ holder: group.toLowerCase(), at })));
  const sent = read(handedOver(theCase));
  return {
    known: seen.known || sent.known,
    changes: longer(seen.changes, sent.changes),
    returns: longer(seen.returns, sent.returns),
  };
}

/** A second handoff from the first tier tells that the ticket had come back in between. */
const handedOver = ({ handoffs }: Case): readonly Stay[] =>
  handoffs.flatMap(({ fromTier, toTier, deliveredAt, handedOverAt }) =>
    handedOverAt === undefined
      ? []
      : [
          { holder: fromTier, at: deliveredAt },
          { holder: toTier, at: handedOverAt },
        ],
  );

function read(stays: readonly Stay[]): Moves {
  const changes: EpochMs[] = [];
  const returns: EpochMs[] = [];
  const had = new Set<string>();
  let current: string | undefined;
  for (const { holder, at } of stays) {
    if (holder === current) continue;
    if (current !== undefined) changes.push(at);
    if (had.has(holder)) returns.push(at);
    had.add(holder);
    current = holder;
  }
  return { known: stays.length > 0, changes, returns };
}

const longer = <Item>(a: readonly Item[], b: readonly Item[]): readonly Item[] =>
  b.length > a.length ? b : a;
