import type { TicketRef } from '../../case/ticket.ts';
import type { Composer } from '../adapter.ts';
import { documentIn } from '../read/deep.ts';
import { isBlank } from '../read/is-blank.ts';
import { isVisible, only } from '../read/only.ts';
import { soughtNumber } from './api.ts';
import { isConfirmed, requestPage } from './request-page.ts';

/**
 * A note has a box "Show this note to requester", which must not be ticked.
 * Controls of the product's forms have the API's name of their field (seen in
 * its edit form, 2026), and that is what proves a form to be a note's.
 */
export const noteComposer: Pick<Composer, 'open' | 'field'> = {
  open(document, ticket) {
    const confirmed = confirm(document, ticket);
    if (confirmed !== 'yes') return confirmed === 'asking' ? 'opening' : 'missing';
    const note = noteIn(document);
    if (note) {
      if (note.isOpen.checked && note.body && isBlank(note.body)) note.isOpen.click();
      return note.body ? 'here' : 'opening';
    }
    if (isReplyWritten(document)) return 'here';
    const add = only(
      [
        ...document.querySelectorAll<HTMLElement>(
          'ul.reply-actions > li:is([data-atm*="note" i], [id*="note" i], [class*="note" i])',
        ),
      ].filter(isVisible),
    );
    (add?.querySelector<HTMLElement>('a, button') ?? add)?.click();
    return add ? 'opening' : 'missing';
  },

  field(document, ticket) {
    if (confirm(document, ticket) !== 'yes') return 'missing';
    const note = noteIn(document);
    if (!note) return isReplyWritten(document) ? 'public' : 'missing';
    return note.isOpen.checked ? 'public' : (note.body ?? 'not_ready');
  },
};

/** Whether the page is proven to show this request, for which that may have to be asked for. */
function confirm(document: Document, ticket: TicketRef): 'yes' | 'no' | 'asking' {
  if (requestPage(document, ticket) && isConfirmed(document, ticket)) return 'yes';
  return soughtNumber(ticket) === 'asking' ? 'asking' : 'no';
}

const editorsIn = (within: ParentNode): Element[] =>
  [...within.querySelectorAll('.sdp-zeditor-ovwrt iframe.ze_area')].filter(isVisible);

/** The form around the box, with its one editor. */
function noteIn(document: Document) {
  const isOpen = only(
    document.querySelectorAll<HTMLInputElement>(
      'input[type="checkbox"]:is([name="show_to_requester"], [id="for_show_to_requester"])',
    ),
  );
  if (!isOpen) return null;
  for (let form = isOpen.parentElement; form; form = form.parentElement) {
    const editors = editorsIn(form);
    if (editors.length > 0) {
      const body = documentIn(only(editors))?.body;
      return { isOpen, body: body?.isContentEditable ? body : null };
    }
  }
  return null;
}

const isReplyWritten = (document: Document): boolean =>
  editorsIn(document).some((editor) => {
    const body = documentIn(editor)?.body;
    return body !== undefined && !isBlank(body);
  });
