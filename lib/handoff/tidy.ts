import { cleanLine, cleanText, textLimits } from '../case/text.ts';
import type { Block, NoteText } from './blocks.ts';

const long = (text: string): string => cleanText(text, textLimits.note);
const short = (text: string): string => cleanText(text, textLimits.paragraph);

/** Null when nothing is left to show. */
function tidyBlock(block: Block): Block | null {
  switch (block.kind) {
    case 'paragraph':
    case 'code': {
      const text = long(block.text);
      return text === '' ? null : { ...block, text };
    }
    case 'quote': {
      const text = long(block.text);
      const by = cleanLine(block.by ?? '');
      return text === '' ? null : { kind: 'quote', text, ...(by === '' ? {} : { by }) };
    }
    case 'list': {
      const items = block.items.map(short).filter((item) => item !== '');
      return items.length === 0 ? null : { kind: 'list', items };
    }
    case 'table': {
      const rows = block.rows.map((row) => row.map(short));
      return rows.length === 0
        ? null
        : { kind: 'table', header: block.header.map((cell) => cleanLine(cell)), rows };
    }
    case 'link':
      return { kind: 'link', text: cleanLine(block.text), url: cleanLine(block.url) };
  }
}

/**
 * What every format starts from: invisible commands removed, every text cut at
 * a bound, nothing empty left. Formats then only have to escape.
 */
export const tidy = (note: NoteText): NoteText => ({
  title: cleanLine(note.title),
  sections: note.sections
    .map(({ heading, blocks }) => ({
      heading: cleanLine(heading),
      blocks: blocks.map(tidyBlock).filter((block) => block !== null),
    }))
    .filter(({ blocks }) => blocks.length > 0),
  reference: cleanLine(note.reference),
});
