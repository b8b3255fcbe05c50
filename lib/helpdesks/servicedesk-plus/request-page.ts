import type { TicketRef } from '../../case/ticket.ts';
import { textOf } from '../../page/text-of.ts';
import { onlyVisible } from '../read/only.ts';
import { numbers, soughtNumber } from './api.ts';

/**
 * One request at a time, drawn anew at every move in newer versions. The page
 * shows the number that people know, the address another one in the cloud: they
 * are compared once the API has told both.
 */
export function requestPage(document: Document, ticket: TicketRef): Element | null {
  const page =
    onlyVisible(document.querySelectorAll('#details-middle-container')) ??
    // Versions before had the whole page for one request.
    (document.querySelector('#requestSubject_ID') && document.body);
  // Without the API nothing is read from the page and nothing written into it.
  return page && (isConfirmed(document, ticket) || soughtNumber(ticket) === 'failed') ? page : null;
}

/** On a server of one's own both numbers are the same. */
export function isConfirmed(document: Document, ticket: TicketRef): boolean {
  const shown = numberIn(document);
  return shown !== undefined && shown === (numbers.of(ticket) ?? ticket.ticketId);
}

export const subjectIn = (document: Document): string | undefined =>
  textOf(document.querySelector('.details-left h1, #requestSubject_ID'));

const numberIn = (document: Document): string | undefined =>
  /\d+/.exec(textOf(document.querySelector('#reqid, #requestId')) ?? '')?.[0];
