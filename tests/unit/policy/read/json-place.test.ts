import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jsonErrorPlace } from '../../../../lib/policy/read/json-place.ts';

const columnAfter = (text: string): number => text.length + 1;

describe('the place where a text stops being JSON', () => {
  it('is its end when there is no mistake', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        expect(jsonErrorPlace(text)).toEqual({ line: 1, column: columnAfter(text) });
      }),
    );
  });

  it('is where something was put in that does not belong there', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = JSON.stringify([value]);
        const place = jsonErrorPlace(`${text.slice(0, -1)} ; ]`);
        expect(place).toEqual({ line: 1, column: columnAfter(text) });
      }),
    );
  });
});
