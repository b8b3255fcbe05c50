import type { FactName } from '../../case/fact-names.ts';
import type { TicketRef } from '../../case/ticket.ts';
import { allEditors } from '../../editors/all.ts';
import { editorFor } from '../../editors/index.ts';
import { defineHelpdesk, type Composer, type Facts, type Helpdesk } from '../adapter.ts';
import { known } from '../read/known.ts';
import { statusOf } from '../read/status-of.ts';
import type { TaughtDefinition, TaughtNote } from '../../policy/schema/taught.ts';
import { taughtFacts } from './facts.ts';
import { taughtId } from './id.ts';
import { locate, read } from './locate.ts';
import { internalSwitch, isInternal } from './proof.ts';
import { numberAt, numbersIn, sameNumber } from './ticket-number.ts';

/**
 * A taught helpdesk as an adapter. What can't be found, or is found in two
 * places, is unknown; without proof that a field is internal nothing is
 * written into it.
 */
export function taughtHelpdesk(definition: TaughtDefinition): Helpdesk {
  const { address, fields, note } = definition;
  const helpdesk = taughtId(definition);
  const shownNumber = (document: Document) => read(document, definition.number);
  const reads: Partial<Record<FactName, 'taught'>> = {};
  for (const fact of taughtFacts) if (fields[fact]) reads[fact] = 'taught';

  return defineHelpdesk({
    product: {
      id: helpdesk,
      name: definition.name,
      recognise: (_document, url) => url.origin === definition.origin,
    },
    // It isn't known whether it moves without a load, and it costs nothing where it doesn't.
    singlePage: true,
    reads,

    ticket(document, url) {
      const ticketId = numberAt(address, url, () => shownNumber(document));
      return ticketId ? { helpdesk, site: definition.origin, ticketId } : null;
    },

    root(document, ticket) {
      const number = locate(document, definition.number);
      if (!number) return null;
      if (!confirms(document, ticket)) return 'other';
      const elements = Object.values(fields).flatMap(
        (locator) => (locator && locate(document, locator)) ?? [],
      );
      return around([number, ...elements]);
    },

    facts({ ownerDocument }, ticket): Facts {
      // Desks that draw late still show the ticket before.
      if (!confirms(ownerDocument, ticket)) return {};
      const { subject, status, ...others } = fields;
      const texts: Facts = {};
      for (const fact of taughtFacts) {
        if (fact === 'subject' || fact === 'status') continue;
        texts[fact] = read(ownerDocument, others[fact]);
      }
      return known({
        ...texts,
        subject: withoutNumber(read(ownerDocument, subject), ticket),
        status: statusOf(definition.statusWords ?? {}, read(ownerDocument, status)),
      });
    },

    conversationFrom: 'page',
    conversation: () => [],
    watch: (root) => root,
    note: note ? composer(note, confirms) : 'unproven',
  });

  function confirms(document: Document, { ticketId }: TicketRef): boolean {
    return numbersIn(shownNumber(document) ?? '', address.form).some((number) =>
      sameNumber(number, ticketId),
    );
  }
}

/** The smallest element that holds all of them; in a shadow root the part below its top has to do. */
function around([first, ...others]: readonly [Element, ...Element[]]): Element {
  const holdsAll = (element: Element) => others.every((one) => element.contains(one));
  let element = first;
  for (let up = first.parentElement; up && !holdsAll(element); up = up.parentElement) element = up;
  return element;
}

/** Some desks write the number before the subject, in one heading. */
function withoutNumber(text: string | undefined, { ticketId }: TicketRef): string | undefined {
  const [before, after] = text?.split(ticketId, 2) ?? [];
  if (text === undefined || after === undefined || !/^\W*$/.test(before ?? '')) return text;
  return (
    text.slice(text.indexOf(ticketId) + ticketId.length).replace(/^[\s\]):.,–—-]+/, '') || text
  );
}

const composer = (
  note: TaughtNote,
  confirms: (document: Document, ticket: TicketRef) => boolean,
): Composer => ({
  editors: allEditors,
  format: () => 'plain',

  open(document, ticket) {
    if (!confirms(document, ticket)) return 'missing';
    const field = noteField(document, note);
    const toggle = internalSwitch(document, note);
    if (!field && !toggle) return 'missing';
    const typed = field && editorFor(field, allEditors)?.read(field).trim();
    // What is already written there was meant for somebody else.
    if (!isInternal(document, note.internal) && !typed) toggle?.click();
    return 'here';
  },

  field(document, ticket) {
    if (!confirms(document, ticket)) return 'missing';
    const field = noteField(document, note);
    if (!field) return 'missing';
    return isInternal(document, note.internal) ? field : 'public';
  },
});

function noteField(document: Document, { field }: TaughtNote): HTMLElement | null {
  const found = locate(document, field);
  return found instanceof HTMLElement ? found : null;
}
