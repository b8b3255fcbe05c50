import { textOf } from '../../page/text-of.ts';
import type { Entry } from '../adapter.ts';
import { known } from '../read/known.ts';
import { isVisible, onlyVisible } from '../read/only.ts';

/** The notes' part of a ticket: React inside the GWT page. */
export const notesOf = (root: Element): Element | null =>
  [
    ...root.querySelectorAll(
      '[data-cwid="pod_service_ticket_notes"], #cw-manage-service_service_ticket_discussion',
    ),
  ].find(isVisible) ?? null;

const selected = '.TicketNote-ticketNoteTable .TicketNote-ticketNoteTabSelected';
const kinds: Readonly<Record<string, Entry['visibility']>> = {
  Discussion: 'public',
  Internal: 'internal',
};

/** A tab's label, without the count behind it. */
const labelOf = (tab: Element | null): string => textOf(tab)?.replace(/\s+\d+$/, '') ?? '';

/** Which notes are shown: those of the other tabs aren't in the page. */
export const shownKind = (notes: Element): Entry['visibility'] =>
  kinds[labelOf(onlyVisible(notes.querySelectorAll(selected)))] ?? 'unknown';

export const internalTab = (notes: Element): HTMLElement | null =>
  onlyVisible(
    [...notes.querySelectorAll<HTMLElement>('.TicketNote-ticketNoteTable *')].filter(
      (leaf) => leaf.childElementCount === 0 && labelOf(leaf) === 'Internal',
    ),
  );

/** The notes of the chosen tab. Their times are local, so they only put them in order. */
export function entriesOf(notes: Element, contact: string | undefined): readonly Entry[] {
  const visibility = shownKind(notes);
  const dated = [...notes.querySelectorAll('.TicketNote-row')].filter(isVisible).map((row) => ({
    row,
    at: Date.parse(textOf(row.querySelector('.TimeText-date')) ?? ''),
  }));
  const inOrder = dated.some(({ at }) => Number.isNaN(at))
    ? dated
    : dated.toSorted((a, b) => a.at - b.at);
  return inOrder.flatMap(({ row }): Entry[] => {
    const body = row.querySelector('.TicketNote-note') ?? row.querySelector('.TicketNote-rowNote');
    const author = textOf(row.querySelector('.TicketNote-clickableName, .TicketNote-basicName'));
    const isContacts = author !== undefined && author === contact;
    return body
      ? [known({ visibility, from: isContacts ? 'requester' : 'unknown', author, body })]
      : [];
  });
}
