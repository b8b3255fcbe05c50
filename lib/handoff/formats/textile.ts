import type { Block, NoteFormat } from '../blocks.ts';
import { escapeTextile, escapeTextilePre } from '../escape/textile.ts';
import { tidy } from '../tidy.ts';

/** Redmine breaks lines where they end; an empty line would end a list or table. */
const joined = (text: string): string => escapeTextile(text).replace(/\n+/g, '\n');

/** The space after each bar keeps a cell's text from being read as its style. */
const row = (cells: readonly string[]): string =>
  `| ${cells.map((cell) => joined(cell)).join(' | ')} |`;

const header = (cells: readonly string[]): string =>
  `|_. ${cells.map((cell) => joined(cell)).join(' |_. ')} |`;

function render(block: Block): string {
  switch (block.kind) {
    case 'paragraph':
      return escapeTextile(block.text);
    case 'list':
      return block.items.map((item) => `* ${joined(item)}`).join('\n');
    case 'table':
      return [header(block.header), ...block.rows.map(row)].join('\n');
    case 'quote': {
      const quote = `> ${escapeTextile(block.text).replaceAll('\n', '\n> ')}`;
      return block.by ? `${escapeTextile(block.by)} wrote:\n\n${quote}` : quote;
    }
    case 'code':
      return `<pre>\n${escapeTextilePre(block.text)}\n</pre>`;
    case 'link':
      // Redmine makes addresses clickable by itself, and only those it holds safe.
      return escapeTextile(`${block.text}: ${block.url}`);
  }
}

/** For Redmine with its default text formatting. */
export const format: NoteFormat = {
  id: 'textile',
  mediaType: 'text/plain',
  render(note) {
    const { title, sections, reference } = tidy(note);
    return [
      `h3. ${escapeTextile(title)}`,
      ...sections.flatMap(({ heading, blocks }) => [
        `h4. ${escapeTextile(heading)}`,
        ...blocks.map(render),
      ]),
      escapeTextile(reference),
    ].join('\n\n');
  },
};
