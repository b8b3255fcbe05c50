/** A place in a text, counted from 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

const token =
  /[ \t\r\n]*(?:(?<string>"(?:[ !#-[\]-\uffff]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*")|(?<scalar>-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)|(?<sign>[{}[\]:,]))/y;

type Expected = 'value' | 'value or ]' | 'key' | 'key or }' | ':' | ', or end' | 'nothing';

/**
 * Where a text stops being JSON; for text that is JSON, its end. The engines'
 * own messages name the place only sometimes, and each in its own words.
 */
export function jsonErrorPlace(text: string): Place {
  const open: string[] = [];
  let expected: Expected = 'value';
  let good = 0;
  token.lastIndex = 0;
  for (let match = token.exec(text); match; match = token.exec(text)) {
    const next = step(expected, match.groups ?? {}, open);
    if (!next) break;
    expected = next;
    good = token.lastIndex;
  }
  const rest = text.slice(good);
  return placeOf(text, good + (rest.length - rest.trimStart().length));
}

function step(
  expected: Expected,
  found: { readonly [group: string]: string | undefined },
  open: string[],
): Expected | undefined {
  const { string, scalar, sign } = found;
  const afterValue = (): Expected => (open.length > 0 ? ', or end' : 'nothing');
  switch (expected) {
    case 'value':
    case 'value or ]':
      if (string !== undefined || scalar !== undefined) return afterValue();
      if (sign === '{' || sign === '[') {
        open.push(sign);
        return sign === '{' ? 'key or }' : 'value or ]';
      }
      if (sign !== ']' || expected === 'value') return undefined;
      open.pop();
      return afterValue();
    case 'key':
    case 'key or }':
      if (string !== undefined) return ':';
      if (sign !== '}' || expected === 'key') return undefined;
      open.pop();
      return afterValue();
    case ':':
      return sign === ':' ? 'value' : undefined;
    case ', or end': {
      const inside = open.at(-1);
      if (sign === ',') return inside === '{' ? 'key' : 'value';
      if (sign !== (inside === '{' ? '}' : ']')) return undefined;
      open.pop();
      return afterValue();
    }
    case 'nothing':
      return undefined;
  }
}

/** The place of a letter of a text. */
export function placeOf(text: string, index: number): Place {
  const before = text.slice(0, index);
  const lineStart = before.lastIndexOf('\n') + 1;
  return { line: before.split('\n').length, column: index - lineStart + 1 };
}
