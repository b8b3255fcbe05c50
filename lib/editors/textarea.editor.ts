import { contains } from '../page/text-of.ts';
import { defineEditor } from './editor.ts';

/** A plain text field, also one that a framework such as React or Vue keeps. */
export default defineEditor({
  id: 'textarea',

  // A field that was hidden on its own is a rich editor's, which overwrites it when it is sent.
  matches: (field) =>
    field.localName === 'textarea' &&
    field.style.display !== 'none' &&
    field.style.visibility !== 'hidden',

  insert(field, note) {
    if (!isTextarea(field)) return { ok: false, why: 'not_found', retryable: false };
    if (contains(field.value, note.reference)) return { ok: true };
    const added = (field.value.trim() && '\n\n') + note.text;
    const wanted = field.value.trimEnd() + added;
    if (!typed(field, added)) assign(field, wanted);
    return contains(field.value, note.reference)
      ? { ok: true }
      : { ok: false, why: 'not_kept', retryable: false };
  },

  read: (field) => (isTextarea(field) ? field.value : ''),
});

const isTextarea = (field: HTMLElement): field is HTMLTextAreaElement =>
  field.localName === 'textarea';

/** As if typed: frameworks notice, and undo works. Only a visible field takes it. */
function typed(field: HTMLTextAreaElement, text: string): boolean {
  const { ownerDocument } = field;
  field.focus();
  // Of the document, or of the shadow root that it stands in.
  const root: Node & { readonly activeElement?: Element | null } = field.getRootNode();
  if (root.activeElement !== field) return false;
  field.setSelectionRange(field.value.trimEnd().length, field.value.length);
  // oxlint-disable-next-line typescript/no-deprecated -- has no successor that keeps the undo history
  return ownerDocument.execCommand?.('insertText', false, text) && field.value.endsWith(text);
}

/** Frameworks put a setter of their own on the field; the prototype's passes them by. */
function assign(field: HTMLTextAreaElement, value: string): void {
  Reflect.set(HTMLTextAreaElement.prototype, 'value', value, field);
  field.dispatchEvent(new Event('input', { bubbles: true }));
  field.dispatchEvent(new Event('change', { bubbles: true }));
}
