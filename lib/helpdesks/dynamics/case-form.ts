import type { TicketRef } from '../../case/ticket.ts';
import { cut, textOf } from '../../page/text-of.ts';
import { deepAll } from '../read/deep.ts';
import { onlyVisible } from '../read/only.ts';
import { cases, soughtCase } from './web-api.ts';

/**
 * Sessions and tabs keep the forms of other cases mounted but hidden. The
 * form says nowhere which record it is of, only the case's number, which no
 * address has: it is asked for from the
 * Web API, and until that answers, no form is this case's.
 */
export function caseForm(document: Document, ticket: TicketRef): Element | null {
  const form = formShown(document);
  const sought = form && soughtCase(ticket);
  // Without the Web API nothing is read from the form and nothing written into it.
  return sought === 'failed' || (sought === 'known' && form && isConfirmed(form, ticket))
    ? form
    : null;
}

export const formShown = (document: Document): Element | null =>
  onlyVisible(document.querySelectorAll('[data-id="editFormRoot"]'));

/** By the number; by the title where the part of the form that has the number isn't drawn. */
export function isConfirmed(form: Element, ticket: TicketRef): boolean {
  const known = cases.of(ticket);
  if (!known) return false;
  const number = numberIn(form);
  if (number !== undefined) return number === known.number;
  const title = cut(form.querySelector('[data-id="header_title"]')?.getAttribute('title'));
  return title !== undefined && title === known.title;
}

/** Values in the header stand in slots of open shadow roots (seen in 2026), fields in inputs. */
function numberIn(form: Element): string | undefined {
  const [field] = form.querySelectorAll<HTMLInputElement>(
    'input[data-id="ticketnumber.fieldControl-text-box-text"]',
  );
  const [header] = deepAll(form, '[data-name="header_ticketnumber"] [slot="value"]');
  return cut(field?.value) ?? textOf(header);
}
