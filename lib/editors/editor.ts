/** A note in the shapes an editor may want; the background renders all of them. */
export interface EditorNote {
  /** For editors without formatting, in the markup the site uses. */
  readonly text: string;
  /** For rich editors: produced by our own `html` format, escaped, no scripts. */
  readonly html: string;
  /** A line that must be there when the editor is read back. */
  readonly reference: string;
}

/** What became of an insertion. */
export type EditorOutcome =
  | { readonly ok: true }
  /** `retryable` when the editor may only not be ready yet. */
  | {
      readonly ok: false;
      readonly why: 'not_found' | 'not_ready' | 'not_kept';
      readonly retryable: boolean;
    };

/** An editor technology, one file each; knows no product. */
export interface Editor {
  readonly id: string;
  /** The editor behind this field, or null if the field isn't of this kind. */
  matches(field: HTMLElement): boolean;
  /** Adds the note below what the agent has typed; never replaces it. Idempotent by reference. */
  insert(field: HTMLElement, note: EditorNote): EditorOutcome;
  /** What the editor would send, as text. */
  read(field: HTMLElement): string;
}

export const defineEditor = (editor: Editor): Editor => editor;
