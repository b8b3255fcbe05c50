// @vitest-environment happy-dom
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block } from '../../../../lib/handoff/blocks.ts';
import { format } from '../../../../lib/handoff/formats/html.ts';
import { tidy } from '../../../../lib/handoff/tidy.ts';
import { noteText } from '../arbitrary.ts';

const allowed = new Set('H3 H4 P UL LI TABLE TBODY TR TH TD EM PRE A BR'.split(' '));

const parse = (html: string): HTMLElement => {
  const { body } = new DOMParser().parseFromString(`<body>${html}</body>`, 'text/html');
  for (const end of body.querySelectorAll('br')) end.replaceWith('\n');
  return body;
};

const expected = (block: Block): readonly string[] => {
  switch (block.kind) {
    case 'paragraph':
    case 'code':
      return [block.text];
    case 'list':
      return block.items;
    case 'table':
      return [...block.header, ...block.rows.flat()];
    case 'quote':
      return block.by === undefined ? [block.text] : [`${block.by} wrote:`, block.text];
    case 'link':
      return [];
  }
};

describe('HTML', () => {
  it('has only elements that structure text, and no attribute but a safe address and table lines', () => {
    fc.assert(
      fc.property(noteText, (note) => {
        const { body } = new DOMParser().parseFromString(format.render(note), 'text/html');
        for (const element of body.querySelectorAll('*')) {
          expect(allowed).toContain(element.tagName);
          for (const { name, value } of element.attributes) {
            expect(`${element.tagName} ${name}=${value}`).toMatch(
              /^(A href=(https?:\/\/|mailto:)|TABLE (border=1|cellpadding=4)$)/,
            );
          }
        }
      }),
    );
  });

  it('gives every text back as it was, in order', () => {
    fc.assert(
      fc.property(noteText, (note) => {
        const leaves = [...parse(format.render(note)).querySelectorAll('h3,h4,li,th,td,p,pre')]
          .filter((element) => !element.querySelector('a'))
          .map((element) => element.textContent);
        const { title, sections, reference } = tidy(note);
        const linkless = sections.map(({ heading, blocks }) => ({
          heading,
          blocks: blocks.flatMap((block) => expected(block)),
        }));
        const texts = [
          title,
          ...linkless.flatMap((one) => [one.heading, ...one.blocks]),
          reference,
        ];
        let from = 0;
        for (const text of texts) {
          const found = leaves.indexOf(text, from);
          expect(found).toBeGreaterThanOrEqual(from);
          from = found + 1;
        }
      }),
    );
  });
});
