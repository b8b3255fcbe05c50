import { textOf } from '../../page/text-of.ts';
import type { Entry, Facts } from '../adapter.ts';
import { known } from '../read/known.ts';
import { isVisible, only } from '../read/only.ts';

/**
 * The newer pages under `/desktop`. One ticket is shown, and the id of its form
 * has the ticket's (upstream TicketDetailViewContent.vue, 7).
 */
export function desktopRoot(document: Document, ticketId: string): Element | 'other' | null {
  const forms = [
    ...document.querySelectorAll('#wrapper-form-ticket-edit [id^="form-ticket-edit-"]'),
  ];
  const pages = forms.flatMap((form) => {
    const page = form.closest('#wrapper-form-ticket-edit')?.parentElement;
    return page && isVisible(page)
      ? [{ page, isIts: form.id === `form-ticket-edit-${ticketId}` }]
      : [];
  });
  const [shown, another] = pages;
  if (!shown || another) return null;
  return shown.isIts ? shown.page : 'other';
}

export const desktopFacts = (page: Element): Facts =>
  known({ subject: textOf(page.querySelector('[role="heading"][aria-level="2"]')) });

/** Stripes mean internal (upstream useBubbleStyleGuide.ts); who wrote it only shows by its side. */
export const desktopEntries = (page: Element): Entry[] =>
  [...page.querySelectorAll('[data-test-id^="article-bubble-container-"]')].flatMap(
    (bubble): Entry[] => {
      const body = bubble.querySelector('[data-test-id^="article-bubble-body-"]');
      const visibility = bubble.classList.contains('bg-stripes') ? 'internal' : 'public';
      return body ? [{ visibility, from: 'unknown', body }] : [];
    },
  );

/** A step towards an open note; the button for it is known by its icon (upstream plugins/note.ts). */
export function openDesktopNote(page: Element): 'here' | 'opening' | 'missing' {
  if (page.querySelector('#ticketArticleReplyForm')) return 'here';
  const icons = page.querySelectorAll('button .icon-note, button use[*|href="#icon-note"]');
  const buttons = new Set(
    [...icons].flatMap((icon) => {
      const button = icon.closest('button');
      return button && !button.closest('[data-test-id^="article-bubble"]') ? [button] : [];
    }),
  );
  const button = only(buttons);
  button?.click();
  return button ? 'opening' : 'missing';
}

/** The panel has stripes, too, as long as what is written in it is internal (upstream ArticleReply.vue). */
export function desktopField(page: Element): HTMLElement | 'not_ready' | 'public' | 'missing' {
  const reply = page.querySelector('#ticketArticleReplyForm');
  if (!reply) return 'missing';
  const field = reply.querySelector<HTMLElement>('.ProseMirror[contenteditable="true"]');
  if (!field) return 'not_ready';
  const panel = reply.closest('.bg-stripes, .border-stripes');
  return panel && page.contains(panel) ? field : 'public';
}
