import { wait } from '../page/until.ts';
import { defineEditor, type EditorNote } from './editor.ts';
import { safeNodes } from './safe-nodes.ts';
import { addBelow } from './ways/add-below.ts';
import { lineBelow } from './ways/line-below.ts';
import { addressesShown } from './ways/links.ts';
import { paste } from './ways/paste.ts';

/** A placeholder goes when the editor is entered, and the editor then fills its frame anew. */
const placeholderGoesMs = 400;

/**
 * CKEditor 4: the text lives in a frame of the same origin, or in an element of
 * the page, from which the editor fills the hidden field when the form is sent.
 * What is pasted it reduces to what its tool bar offers; Request Tracker's has no
 * links. While the frame's body has the class `placeholder`, the editor takes it for
 * empty, whatever stands in it (seen on 4.13).
 */
export default defineEditor({
  id: 'ckeditor4',

  matches: (field) => field.matches('.cke_editable') || partOf(field) !== null,

  async insert(field, note, pageWorld) {
    const first = bodyOf(field);
    if (first?.classList.contains('placeholder')) {
      first.focus();
      await wait(placeholderGoesMs);
    }
    const body = bodyOf(field);
    const outcome = await addBelow(
      body,
      note.reference,
      async (editable) => {
        if (editable.classList.contains('placeholder')) return;
        lineBelow(editable);
        const html = addressesShown(note.html);
        await paste(editable, { ...note, html }, pageWorld);
      },
      async (editable) => append(editable, note),
    );
    // Whenever the editor sets its text it fills the frame anew, and the note went into the old one.
    const replaced = body !== bodyOf(field);
    return replaced ? { ok: false, why: 'not_ready', retryable: true } : outcome;
  },

  read(field) {
    const body = bodyOf(field);
    return body && !body.classList.contains('placeholder') ? (body.textContent ?? '') : '';
  },
});

const partOf = (field: HTMLElement): HTMLElement | null =>
  field.ownerDocument.getElementById(`cke_${field.id}`);

function bodyOf(field: HTMLElement): HTMLElement | null {
  if (field.matches('.cke_editable')) return field;
  const frame = partOf(field)?.querySelector<HTMLIFrameElement>('iframe.cke_wysiwyg_frame');
  return frame?.contentDocument?.querySelector<HTMLElement>('body.cke_editable') ?? null;
}

/** What the editor reads when the form is sent, though it can't undo it. */
function append(body: HTMLElement, { html }: EditorNote): void {
  // Before the placeholder comes, an empty paragraph stands there.
  const blank = !body.textContent?.trim() && !body.querySelector('img');
  if (blank || body.classList.contains('placeholder')) body.replaceChildren();
  body.classList.remove('placeholder');
  body.append(...safeNodes(body.ownerDocument, html));
  body.dispatchEvent(new Event('input', { bubbles: true }));
}
