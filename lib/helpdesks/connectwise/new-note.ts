import { only, onlyVisible } from '../read/only.ts';

const form = '.TicketNote-newNoteDialogTopPadding';

/** The dialog for a new note, of any kind. */
export const newNote = (notes: Element): Element | null =>
  onlyVisible(notes.querySelectorAll(form));

/**
 * The dialog's editor if it is proven internal: its check boxes are Discussion,
 * Internal and Resolution, in this order (public scripts that fill it in), and
 * only the second may be ticked, since requesters read the other two.
 */
export function internalEditor(dialog: Element): HTMLElement | 'public' | 'missing' {
  const editor = only(
    dialog.querySelectorAll<HTMLElement>(
      '.ManageNoteRichTextEditor-richEditor .public-DraftEditor-content',
    ),
  );
  const boxes = [
    ...dialog.querySelectorAll<HTMLElement>('input[type="checkbox"], [role="checkbox"]'),
  ];
  const [discussion, internal, resolution] = boxes.map(isTicked);
  if (!editor || boxes.length !== 3) return 'missing';
  return discussion === false && internal === true && resolution === false ? editor : 'public';
}

const isTicked = (box: HTMLElement): boolean | undefined => {
  if ('checked' in box && typeof box.checked === 'boolean') return box.checked;
  const state = box.getAttribute('aria-checked');
  return state === null ? undefined : state === 'true';
};
