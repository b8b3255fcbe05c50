import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findReferences, makeReference } from '../../../lib/handoff/reference.ts';

const reference = fc.uint8Array({ minLength: 6, maxLength: 12 }).map(makeReference);

describe('a reference', () => {
  it('is short and has no letter that is taken for another', () => {
    fc.assert(
      fc.property(reference, (one) => {
        expect(one).toMatch(/^BT-[0-9ABCDEFGHJKMNPQRSTVWXYZ]{6}$/);
      }),
    );
  });

  it('follows from the random bytes alone', () => {
    expect(makeReference(new Uint8Array([0, 1, 31, 32, 255, 18]))).toBe('BT-01Z0ZJ');
  });

  it('is never made of too little chance', () => {
    expect(() => makeReference(new Uint8Array(5))).toThrow(RangeError);
  });

  it('is found again between any other words, each once, in order', () => {
    const gap = fc.constantFrom(' ', '\n', ' · ', '(', ')', ', ', '. ', '"', '<b>');
    fc.assert(
      fc.property(fc.array(fc.tuple(gap, reference), { maxLength: 5 }), (parts) => {
        const text = `${parts.flat().join('')} end`;
        expect(findReferences(text)).toEqual([...new Set(parts.map(([, one]) => one))]);
      }),
    );
  });

  it.each([
    ['XBT-7K2M9Q', 'inside a word'],
    ['BT-7K2M9QX', 'too long'],
    ['BT-7K2M9', 'too short'],
    ['BT-7K2M9O', 'a letter that is not used'],
    ['BT-7K2M9Q-1', 'part of another number'],
    ['bt-7k2m9q', 'in small letters'],
  ])('is not seen in %s (%s)', (text) => {
    expect(findReferences(text)).toEqual([]);
  });
});
