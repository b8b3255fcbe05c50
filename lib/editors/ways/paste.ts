import type { PageWorld } from '../editor.ts';
import { caretAtEnd } from './caret-at-end.ts';
import { transfer, type Carried } from './transfer.ts';

/**
 * Gives the note as if a person pasted it at the end. `gap` comes first where
 * something stands already: most editors run the first block that is pasted
 * into the line that the caret is in.
 */
export async function paste(
  editable: HTMLElement,
  { text, html }: Carried,
  pageWorld: PageWorld,
  gap = '',
): Promise<void> {
  await caretAtEnd(editable);
  const note = editable.textContent?.trim()
    ? { text: `\n\n${text}`, html: gap + html }
    : { text, html };
  return transfer(editable, 'paste', note, pageWorld);
}
