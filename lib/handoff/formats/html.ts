import type { Block, NoteFormat } from '../blocks.ts';
import { escapeHtml } from '../escape/html.ts';
import { mayLink } from '../escape/linkTarget.ts';
import { tidy } from '../tidy.ts';

/** Line ends become `<br>`: rich editors would make one line of them. */
const inline = (text: string): string => escapeHtml(text).replaceAll('\n', '<br>');

const element = (name: string, content: string): string => `<${name}>${content}</${name}>`;

const row = (cell: 'td' | 'th', cells: readonly string[]): string =>
  element('tr', cells.map((text) => element(cell, inline(text))).join(''));

function render(block: Block): string {
  switch (block.kind) {
    case 'paragraph':
      return element('p', inline(block.text));
    case 'list':
      return element('ul', block.items.map((item) => element('li', inline(item))).join('\n'));
    case 'table':
      return `<table border="1" cellpadding="4">${[
        row('th', block.header),
        ...block.rows.map((cells) => row('td', cells)),
      ].join('\n')}</table>`;
    case 'quote': {
      // No <blockquote>: Request Tracker folds those away, and the receiver needs these words.
      const quote = element('p', element('em', inline(block.text)));
      return block.by ? `${element('p', `${inline(block.by)} wrote:`)}\n${quote}` : quote;
    }
    case 'code':
      // A parser drops a line end right after <pre>; texts never begin with one here.
      return element('pre', escapeHtml(block.text));
    case 'link':
      return mayLink(block.url)
        ? `<p><a href="${escapeHtml(block.url)}">${inline(block.text)}</a></p>`
        : element('p', inline(`${block.text}: ${block.url}`));
  }
}

/**
 * For rich editors and the clipboard. No styles and no images; no attributes
 * but `href` and a table's `border` and `cellpadding`: helpdesks whose own
 * style sheet says nothing of tables would run the cells together.
 */
export const format: NoteFormat = {
  id: 'html',
  mediaType: 'text/html',
  render(note) {
    const { title, sections, reference } = tidy(note);
    return [
      element('h3', inline(title)),
      ...sections.flatMap(({ heading, blocks }) => [
        element('h4', inline(heading)),
        ...blocks.map(render),
      ]),
      element('p', inline(reference)),
    ].join('\n');
  },
};
