import type { Block, NoteFormat } from '../blocks.ts';
import { mayLink } from '../escape/linkTarget.ts';
import { escapeMarkdown } from '../escape/markdown.ts';
import { tidy } from '../tidy.ts';

/** Two spaces at a line's end break it; an empty line stays a new paragraph. */
const breaks = (text: string, prefix = ''): string =>
  escapeMarkdown(text).replace(/\n+/g, (ends) =>
    ends.length === 1 ? `  \n${prefix}` : `\n${prefix.trimEnd()}\n${prefix}`,
  );

const row = (cells: readonly string[]): string =>
  `| ${cells.map((cell) => escapeMarkdown(cell).replace(/\n+/g, '<br>')).join(' | ')} |`;

const rule = (columns: number): string => `|${' --- |'.repeat(columns)}`;

/** Longer than any run of backticks inside, so that nothing in it can end it. */
function fenced(text: string): string {
  const longest = Math.max(2, ...Array.from(text.matchAll(/`+/g), ([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}\n${text}\n${fence}`;
}

function render(block: Block): string {
  switch (block.kind) {
    case 'paragraph':
      return breaks(block.text);
    case 'list':
      return block.items.map((item) => `- ${breaks(item, '  ')}`).join('\n');
    case 'table':
      return [row(block.header), rule(block.header.length), ...block.rows.map(row)].join('\n');
    case 'quote': {
      const quote = `> ${breaks(block.text, '> ')}`;
      return block.by ? `${escapeMarkdown(block.by)} wrote:\n\n${quote}` : quote;
    }
    case 'code':
      return fenced(block.text);
    case 'link':
      return mayLink(block.url)
        ? `[${escapeMarkdown(block.text)}](<${block.url}>)`
        : breaks(`${block.text}: ${block.url}`);
  }
}

/** For helpdesks that write Markdown, and for chats and trackers by the clipboard. */
export const format: NoteFormat = {
  id: 'markdown',
  mediaType: 'text/plain',
  render(note) {
    const { title, sections, reference } = tidy(note);
    return [
      `### ${escapeMarkdown(title)}`,
      ...sections.flatMap(({ heading, blocks }) => [
        `#### ${escapeMarkdown(heading)}`,
        ...blocks.map(render),
      ]),
      escapeMarkdown(reference),
    ].join('\n\n');
  },
};
