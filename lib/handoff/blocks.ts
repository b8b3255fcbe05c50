/**
 * What a note is made of before it has a format. Sections produce blocks,
 * formats turn blocks into text: n sections and m formats are n + m files.
 * All strings are plain text; each format escapes what its target would interpret.
 */
export type Block =
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | {
      readonly kind: 'table';
      readonly header: readonly string[];
      readonly rows: readonly (readonly string[])[];
    }
  /** Somebody else's words. */
  | { readonly kind: 'quote'; readonly text: string; readonly by?: string }
  /** Error texts and logs, kept as they are. */
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'link'; readonly text: string; readonly url: string };

/** A note, ready for a format. */
export interface NoteText {
  readonly title: string;
  readonly sections: readonly { readonly heading: string; readonly blocks: readonly Block[] }[];
  /** The readable last line that names the handoff, such as `Baton ref BT-7K2M · …`. */
  readonly reference: string;
}

export const formatIds = ['markdown', 'html', 'plain', 'textile'] as const;
export type FormatId = (typeof formatIds)[number];

/** One output format: a file in `formats/`. */
export interface NoteFormat {
  readonly id: FormatId;
  /** For the clipboard. */
  readonly mediaType: 'text/plain' | 'text/html';
  render(note: NoteText): string;
}
