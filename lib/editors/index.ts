import type { Editor } from './editor.ts';

/** The editor behind a field among those that a site may have, or null if none or more than one claims it. */
export function editorFor(field: HTMLElement, editors: readonly Editor[]): Editor | null {
  const matching = editors.filter((editor) => editor.matches(field));
  return matching.length === 1 ? (matching[0] ?? null) : null;
}
