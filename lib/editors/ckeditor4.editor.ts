import { contains } from '../page/text-of.ts';
import { defineEditor } from './editor.ts';
import { safeNodes } from './safe-nodes.ts';

/**
 * CKEditor 4 in its usual shape: the text lives in a frame of the same origin,
 * from which the editor fills the hidden field when the form is sent. While the
 * frame's body has the class `placeholder`, the editor takes it for empty,
 * whatever stands in it (seen on 4.13).
 */
export default defineEditor({
  id: 'ckeditor4',

  matches: (field) => field.ownerDocument.getElementById(`cke_${field.id}`) !== null,

  insert(field, note) {
    const body = bodyOf(field);
    if (!body) return { ok: false, why: 'not_ready', retryable: true };
    if (contains(body.textContent, note.reference)) return { ok: true };
    // Before the placeholder comes, an empty paragraph stands there.
    const blank = !body.textContent?.trim() && !body.querySelector('img');
    if (blank || body.classList.contains('placeholder')) body.replaceChildren();
    body.classList.remove('placeholder');
    body.append(...safeNodes(body.ownerDocument, note.html));
    body.dispatchEvent(new Event('input', { bubbles: true }));
    return contains(body.textContent, note.reference)
      ? { ok: true }
      : { ok: false, why: 'not_kept', retryable: false };
  },

  read(field) {
    const body = bodyOf(field);
    return body && !body.classList.contains('placeholder') ? (body.textContent ?? '') : '';
  },
});

function bodyOf(field: HTMLElement): HTMLElement | null {
  const frame = field.ownerDocument
    .getElementById(`cke_${field.id}`)
    ?.querySelector<HTMLIFrameElement>('iframe.cke_wysiwyg_frame');
  return frame?.contentDocument?.querySelector<HTMLElement>('body.cke_editable') ?? null;
}
