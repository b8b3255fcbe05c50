import { pointer } from './pointer.ts';
import { placeOf, type Place } from './json-place.ts';

const token = /"(?:[^"\\]|\\.)*"|[{}[\],]|[^\s{}[\],:"]+/gy;

/** An object or list that is being read, and what its next value is called. */
interface Open {
  readonly at: string;
  /** In a list the number of the next value; in an object its key, once it has been read. */
  key: string | number | undefined;
}

/**
 * Finds where the value that a JSON pointer names begins in a text; what isn't
 * there is looked for in what should hold it. The text has to be JSON: anything
 * else gives its beginning.
 */
export function placesIn(text: string): (at: string) => Place {
  const starts = startsIn(text);
  return (at) => {
    let known = at;
    while (known !== '' && !starts.has(known)) known = known.slice(0, known.lastIndexOf('/'));
    return placeOf(text, starts.get(known) ?? 0);
  };
}

function startsIn(text: string): ReadonlyMap<string, number> {
  const starts = new Map<string, number>();
  const open: Open[] = [];
  for (const [found, at] of tokensOf(text)) {
    const inside = open.at(-1);
    if (found === '}' || found === ']') open.pop();
    else if (found === ',') next(inside);
    else if (inside && inside.key === undefined) inside.key = keyOf(found);
    else {
      const path = inside ? inside.at + pointer(inside.key ?? '') : '';
      starts.set(path, at);
      if (found === '{') open.push({ at: path, key: undefined });
      else if (found === '[') open.push({ at: path, key: 0 });
    }
  }
  return starts;
}

function* tokensOf(text: string): Generator<readonly [found: string, at: number]> {
  let index = 0;
  while (index < text.length) {
    token.lastIndex = index;
    const found = token.exec(text)?.[0];
    if (found !== undefined) yield [found, index];
    index += found?.length ?? 1;
  }
}

function next(inside: Open | undefined): void {
  if (inside) inside.key = typeof inside.key === 'number' ? inside.key + 1 : undefined;
}

function keyOf(found: string): string {
  try {
    return String(JSON.parse(found));
  } catch {
    return found;
  }
}
