import type { EditorNote, PageWorld } from '../editor.ts';

/** The shapes of a note that an event carries. */
export type Carried = Pick<EditorNote, 'text' | 'html'>;

/**
 * Sends an element an event that carries a note. Firefox shows what an event
 * carries to nobody but the world that put it there; there the page's own sends it.
 */
export async function transfer(
  element: HTMLElement,
  way: 'paste' | 'beforeinput',
  note: Carried,
  pageWorld: PageWorld,
): Promise<void> {
  // Only Firefox lets an extension see the page's own objects.
  if ('wrappedJSObject' in window) return pageWorld(element, way, note);
  const data = new DataTransfer();
  data.setData('text/plain', note.text);
  data.setData('text/html', note.html);
  const options = { bubbles: true, cancelable: true, composed: true };
  element.dispatchEvent(
    way === 'paste'
      ? new ClipboardEvent(way, { ...options, clipboardData: data })
      : new InputEvent(way, { ...options, inputType: 'insertFromPaste', dataTransfer: data }),
  );
}
