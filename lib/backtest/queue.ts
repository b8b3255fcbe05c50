interface Entry<Item> {
  readonly item: Item;
  readonly at: number;
  readonly second: number;
}

/** Gives back what is due first; among equals what has the smaller second key. A binary heap. */
export class Queue<Item> {
  readonly #heap: Entry<Item>[] = [];

  add(item: Item, at: number, second: number): void {
    const entry = { item, at, second };
    let place = this.#heap.push(entry) - 1;
    while (place > 0) {
      const above = (place - 1) >> 1;
      const parent = this.#heap[above];
      if (!parent || !isBefore(entry, parent)) break;
      this.#heap[place] = parent;
      place = above;
    }
    this.#heap[place] = entry;
  }

  take(): Item | undefined {
    const [first] = this.#heap;
    const last = this.#heap.pop();
    if (first && last && first !== last) this.#sink(last);
    return first?.item;
  }

  /** Finds the place of an entry that is put to the top. */
  #sink(entry: Entry<Item>): void {
    let place = 0;
    for (;;) {
      const left = place * 2 + 1;
      const [a, b] = [this.#heap[left], this.#heap[left + 1]];
      const child = b && a && isBefore(b, a) ? b : a;
      if (!child || !isBefore(child, entry)) break;
      this.#heap[place] = child;
      place = child === a ? left : left + 1;
    }
    this.#heap[place] = entry;
  }
}

const isBefore = <Item>(a: Entry<Item>, b: Entry<Item>): boolean =>
  a.at < b.at || (a.at === b.at && a.second < b.second);
