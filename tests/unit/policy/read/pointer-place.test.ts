import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { pointer, valueAt } from '../../../../lib/policy/read/pointer.ts';
import { placesIn } from '../../../../lib/policy/read/pointer-place.ts';

const text = `{
  "a": 1,
  "list": [
    { "x": true },
    [null, "two, { \\" [",  -3.5e2]
  ],
  "sla/sh~": { "": "empty", "\\u00e9\\"": false }
}`;

describe('where the value of a pointer begins', () => {
  test.each<[string, number, number]>([
    ['', 1, 1],
    ['/a', 2, 8],
    ['/list', 3, 11],
    ['/list/0', 4, 5],
    ['/list/0/x', 4, 12],
    ['/list/1', 5, 5],
    ['/list/1/0', 5, 6],
    ['/list/1/1', 5, 12],
    ['/list/1/2', 5, 28],
    ['/sla~1sh~0', 7, 14],
    ['/sla~1sh~0/', 7, 20],
    ['/sla~1sh~0/é"', 7, 41],
    ['/list/0/missing', 4, 5],
    ['/list/9/deep/er', 3, 11],
    ['/nowhere', 1, 1],
  ])('%s', (at, line, column) => {
    expect(placesIn(text)(at)).toEqual({ line, column });
  });

  it('a text that is no JSON has only a beginning', () => {
    for (const bad of ['', '{"a" "b"', ']]', '{,}', '"', 'x']) {
      expect(placesIn(bad)('/a/b').line).toBe(1);
    }
  });

  it('is where that very value stands, in any document', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), fc.boolean(), (document, wide) => {
        const written = JSON.stringify(document, null, wide ? 2 : 0);
        const lines = written.split('\n');
        const places = placesIn(written);
        for (const path of pathsIn(document)) {
          const { line, column } = places(pointer(...path));
          const rest = [lines[line - 1]?.slice(column - 1), ...lines.slice(line)].join('\n');
          const value = JSON.stringify(valueAt(document, path), null, wide ? 2 : 0);
          const indent = wide ? `\n${'  '.repeat(path.length)}` : '\n';
          expect(rest.startsWith(value.replaceAll('\n', indent))).toBe(true);
        }
      }),
    );
  });
});

function pathsIn(value: unknown): readonly (readonly (string | number)[])[] {
  if (typeof value !== 'object' || value === null) return [[]];
  const inside = Object.entries(value).flatMap(([key, inner]) =>
    pathsIn(inner).map((path) => [Array.isArray(value) ? Number(key) : key, ...path]),
  );
  return [[], ...inside];
}
