import type { TicketRef } from '../../case/ticket.ts';
import type { Composer } from '../adapter.ts';
import { documentIn } from '../read/deep.ts';
import { isVisible, only, onlyVisible } from '../read/only.ts';
import { caseForm, formShown, isConfirmed } from './case-form.ts';
import { soughtCase } from './web-api.ts';

/**
 * A note of the timeline. Notes are internal by kind; e-mails are written in
 * forms of their own. Its editor is in a frame inside a frame (EasyRepro,
 * AppElementReference.cs, 2023-07).
 */
export const noteComposer: Pick<Composer, 'open' | 'field'> = {
  open(document, ticket) {
    const timeline = timelineOf(document, ticket);
    if (timeline === 'asking') return 'opening';
    if (!timeline) return 'missing';
    if (editorIn(timeline)) return 'here';
    if (titleIn(timeline)) return 'opening';
    const item = onlyVisible(
      document.querySelectorAll<HTMLElement>(
        '[data-id="notescontrol-createNewRecord_flyoutMenuItem_notes"]',
      ),
    );
    const add = onlyVisible(
      timeline.querySelectorAll<HTMLElement>(
        'button[data-id*="notescontrol-action_bar_add_command"]',
      ),
    );
    if (item) item.click();
    else if (add?.getAttribute('aria-expanded') !== 'true') add?.click();
    return (item ?? add) ? 'opening' : 'missing';
  },

  field(document, ticket) {
    const timeline = timelineOf(document, ticket);
    if (!timeline || timeline === 'asking' || !titleIn(timeline)) return 'missing';
    return editorIn(timeline) ?? 'not_ready';
  },
};

/** The timeline of the form that is proven to be this case's, for which the case may have to be asked for. */
function timelineOf(document: Document, ticket: TicketRef): Element | 'asking' | null {
  if (!formShown(document)) return null;
  const sought = soughtCase(ticket);
  if (sought !== 'known') return sought === 'asking' ? sought : null;
  const form = caseForm(document, ticket);
  return form && isConfirmed(form, ticket)
    ? onlyVisible(form.querySelectorAll('[data-id="notescontrol"]'))
    : null;
}

const titleIn = (timeline: Element): Element | null =>
  onlyVisible(timeline.querySelectorAll('#create_note_medium_title'));

/** The field that CKEditor 4 has taken the place of, or an element of newer editors. */
function editorIn(timeline: Element): HTMLElement | null {
  if (!titleIn(timeline)) return null;
  const frame = onlyVisible(timeline.querySelectorAll('iframe.fullPageContentEditorFrame'));
  const page = documentIn(frame);
  const box = page && only(page.querySelectorAll('[id^="cke_"].cke'));
  const field = box && page.getElementById(box.id.slice('cke_'.length));
  if (field && documentIn(box.querySelector('iframe.cke_wysiwyg_frame'))) return field;
  const editables = page?.querySelectorAll<HTMLElement>('[contenteditable="true"]') ?? [];
  return only([...editables].filter(isVisible));
}
