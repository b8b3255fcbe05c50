import type { Block, NoteFormat } from '../blocks.ts';
import { tidy } from '../tidy.ts';

const underlined = (text: string, line: string): string =>
  `${text}\n${line.repeat(Math.min(text.length, 60))}`;

/** Further lines stand under the first, so that an item looks like one. */
const indented = (text: string, prefix: string): string => text.replaceAll('\n', `\n${prefix}`);

/** Columns don't line up in a proportional font, so a row is an item. */
const rowText = (cells: readonly string[]): string =>
  cells.map((cell) => (cell === '' ? '–' : cell)).join(' · ');

const list = (items: readonly string[]): string =>
  items.map((item) => `- ${indented(item, '  ')}`).join('\n');

function render(block: Block): string {
  switch (block.kind) {
    case 'paragraph':
      return block.text;
    case 'list':
      return list(block.items);
    case 'table':
      return `${rowText(block.header)}:\n${list(block.rows.map(rowText))}`;
    case 'quote':
      return `${block.by ? `${block.by} wrote:\n` : ''}> ${indented(block.text, '> ')}`;
    case 'code':
      return `    ${indented(block.text, '    ')}`;
    case 'link':
      return `${block.text}: ${block.url}`;
  }
}

/** For fields that show what is typed. Nothing is markup, so nothing needs escaping. */
export const format: NoteFormat = {
  id: 'plain',
  mediaType: 'text/plain',
  render(note) {
    const { title, sections, reference } = tidy(note);
    return [
      underlined(title, '='),
      ...sections.map(({ heading, blocks }) =>
        [underlined(heading, '-'), blocks.map(render).join('\n\n')].join('\n'),
      ),
      reference,
    ].join('\n\n');
  },
};
