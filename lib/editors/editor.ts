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

/** How a note is given to an editor in the page's own world. */
export const pageWorldWays = ['paste', 'beforeinput', 'ckeditor5', 'quill'] as const;
export type PageWorldWay = (typeof pageWorldWays)[number];

/**
 * The one operation that may run in the page's own world: give this note to
 * that element, in this way. Nothing that comes back is trusted, so nothing
 * does: the editor is read back from the isolated world. Resolves when it was
 * done, and also when it couldn't be.
 */
export type PageWorld = (
  element: HTMLElement,
  way: PageWorldWay,
  note: Pick<EditorNote, 'text' | 'html'>,
) => Promise<void>;

/** An editor technology, one file each; knows no product. */
export interface Editor {
  readonly id: string;
  /** Whether this field, or the element that the product takes for one, is of this technology. */
  matches(field: HTMLElement): boolean;
  /**
   * Adds the note below what the agent has typed; never replaces it. Idempotent
   * by reference. `pageWorld` is for editors that can't be reached otherwise.
   */
  insert(
    field: HTMLElement,
    note: EditorNote,
    pageWorld: PageWorld,
  ): EditorOutcome | Promise<EditorOutcome>;
  /** What the editor would send, as text. */
  read(field: HTMLElement): string;
}

export const defineEditor = (editor: Editor): Editor => editor;
