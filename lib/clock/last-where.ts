/**
 * The last of the items for which it holds, found by halving: it must hold for
 * all up to some place and for none after it.
 */
export function lastWhere<Item>(
  items: readonly Item[],
  holds: (item: Item) => boolean,
): Item | undefined {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const item = items[middle];
    if (item !== undefined && holds(item)) low = middle + 1;
    else high = middle;
  }
  return items[low - 1];
}
