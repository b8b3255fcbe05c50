/** The note form that Freshdesk and Freshservice have in common, in the element that holds the ticket. */
import { textOf } from '../../page/text-of.ts';
import type { Composer } from '../adapter.ts';
import { isBlank } from '../read/is-blank.ts';
import { isVisible, onlyVisible } from '../read/only.ts';

/** The bar below the conversation, and the shortcut above it. */
const openers =
  '[data-test-email-action-btn="note"], [data-test-id="add-note"], [data-test-note-action="add"]';
const editables = '.fr-element[contenteditable="true"]';

/**
 * Whom a note is for is shown as a choice in the user's language. In those in
 * which it isn't recognised, nothing is written.
 */
const saysPrivate = /^[^\p{L}]*(?:priv|prywat|приват)\p{L}*(?: \p{L}+)?[^\p{L}]*$/iu;

/** One step towards an open note, as `Composer.open` has it. */
export function openNote(place: Element | 'other' | null): ReturnType<Composer['open']> {
  if (!place || place === 'other') return 'missing';
  if (noteForm(place)) return 'here';
  // A reply that is being written stays where it is.
  if (shown(place, editables).some((editable) => !isBlank(editable))) return 'here';
  const [opener] = shown(place, openers);
  opener?.click();
  return opener ? 'opening' : 'missing';
}

/** The note's editor while it says that it is private, as `Composer.field` has it. */
export function noteField(place: Element | 'other' | null): ReturnType<Composer['field']> {
  if (!place || place === 'other') return 'missing';
  const form = noteForm(place);
  if (!form) return shown(place, editables).length > 0 ? 'public' : 'missing';
  const [editable, another] = shown(form, editables);
  if (!editable || another) return 'not_ready';
  return isPrivate(form) ? editable : 'public';
}

const shown = (within: Element, selector: string): HTMLElement[] =>
  [...within.querySelectorAll<HTMLElement>(selector)].filter(isVisible);

/** What holds an editor and "Notify to", which notes alone have (jinhucheung/freshdesk-userscripts, 2021). */
function noteForm(place: Element): Element | null {
  let form: Element | null = onlyVisible(place.querySelectorAll('[data-test-notify-to]'));
  while (form && form !== place && !form.querySelector(editables)) form = form.parentElement;
  return form === place ? null : form;
}

/** A note is private until somebody chooses otherwise, so the choice has to be there and say so. */
function isPrivate(form: Element): boolean {
  const choices = shown(form, '.ember-power-select-trigger, .ember-basic-dropdown-trigger');
  const own = choices.filter((choice) => !choice.closest('[data-test-notify-to]'));
  return own.some((choice) => saysPrivate.test(textOf(choice) ?? ''));
}
