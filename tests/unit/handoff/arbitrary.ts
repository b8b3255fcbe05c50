import * as fc from 'fast-check';
import type { Block, NoteText } from '../../../lib/handoff/blocks.ts';
import { hostileTexts } from './hostile.ts';

/** Pieces that some format would interpret, next to harmless ones. */
const piece = fc.oneof(
  fc.constantFrom(...hostileTexts),
  fc.constantFrom(...Array.from('*_-+^~%?!=@":#[]{}()|.<>&`$/\\ \n\t')),
  fc.constantFrom('alpha', 'Beta', 'r1', 'h1. ', '1. ', 'http://x', 'www.y.z', '\u202e', '\u0000'),
);

const text = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''));
const texts = fc.array(text, { maxLength: 4 });

const block: fc.Arbitrary<Block> = fc.oneof(
  text.map((one): Block => ({ kind: 'paragraph', text: one })),
  texts.map((items): Block => ({ kind: 'list', items })),
  fc
    .array(fc.tuple(text, text), { maxLength: 3 })
    .map((rows): Block => ({ kind: 'table', header: ['Step', 'Result'], rows })),
  fc.tuple(text, text).map(([one, by]): Block => ({ kind: 'quote', text: one, by })),
  text.map((one): Block => ({ kind: 'code', text: one })),
  fc.tuple(text, text).map(([one, url]): Block => ({ kind: 'link', text: one, url })),
);

/** Any note whose every text may attack. */
export const noteText: fc.Arbitrary<NoteText> = fc.record({
  title: text,
  sections: fc.array(fc.record({ heading: text, blocks: fc.array(block, { maxLength: 4 }) }), {
    maxLength: 3,
  }),
  reference: fc.constant('Baton ref BT-7K2M9Q · Service desk → Network team'),
});

/** Every text of a block that a reader should find again. */
export function textsOf(one: Block): readonly string[] {
  switch (one.kind) {
    case 'paragraph':
    case 'code':
      return [one.text];
    case 'list':
      return one.items;
    case 'table':
      return [...one.header, ...one.rows.flat()];
    case 'quote':
      return one.by === undefined ? [one.text] : [one.by, one.text];
    case 'link':
      return [one.text];
  }
}
