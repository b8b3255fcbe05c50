import type { TicketRef } from '../../case/ticket.ts';
import { cut, textOf } from '../../page/text-of.ts';
import type { Composer, Entry, Facts } from '../adapter.ts';
import { deep, documentIn } from '../read/deep.ts';
import { known } from '../read/known.ts';
import { only } from '../read/only.ts';
import { recordIn } from './address.ts';
import { requesterFields, statusIn } from './ticket-record.ts';

/**
 * The older forms: documents of their own, alone or in the frame `gsft_main`
 * of UI16's page or of Next Experience's outermost component. Each form says
 * in hidden fields which record it is of. Controls have the table's and the
 * field's name for an id, whatever the language.
 */
export function classicRoot(document: Document, ticket: TicketRef): Element | 'other' | null {
  const pages = pagesIn(document);
  const form = only(pages.flatMap((page) => [...page.querySelectorAll('#sys_uniqueValue')]));
  if (form) return valueOf(form) === ticket.ticketId ? form.ownerDocument.body : 'other';
  // A page that is named differently, such as a list, while the outer address lags behind.
  const framed = pages.filter((page) => page !== document && page.URL !== 'about:blank');
  return framed.some((page) => recordIn(new URL(page.URL))?.sysId !== ticket.ticketId)
    ? 'other'
    : null;
}

const pagesIn = (document: Document): readonly Document[] => [
  document,
  ...[
    ...document.querySelectorAll('iframe#gsft_main'),
    ...deep(document, 'body > [component-id]', 'iframe#gsft_main'),
  ]
    .filter((frame, index, all) => all.indexOf(frame) === index)
    .flatMap((frame) => documentIn(frame) ?? []),
];

export const classicTable = (root: Element): string =>
  valueOf(root.querySelector('#sys_target')) ?? '';

export function classicFacts(root: Element): Facts {
  const table = classicTable(root);
  const control = (name: string, ...prefixes: readonly string[]) =>
    prefixes
      .map((prefix) => root.ownerDocument.getElementById(`${prefix}${table}.${name}`))
      .find((element) => element !== null);
  const written = (name: string) => valueOf(control(name, 'sys_readonly.', ''));
  const reference = (name: string) =>
    valueOf(control(name, 'sys_display.')) ??
    valueOf(root.ownerDocument.getElementById(`${table}.${name}_label`));
  const choice = (name: string) => control(name, 'sys_readonly.', '');
  const state = choice('state');
  return known({
    subject: written('short_description'),
    requester: requesterFields.map((field) => reference(field)).find(Boolean),
    status: statusIn(table, chosenIn(state), valueOf(state)),
    priority: chosenIn(choice('priority')),
    category: chosenIn(choice('category')),
    assignee: reference('assigned_to'),
    group: reference('assignment_group'),
    service: reference('business_service'),
    location: reference('location'),
    description: written('description'),
  });
}

/** What the form shows of the journal, the newest first; its times have no zone. */
export function classicEntries(root: Element): readonly Entry[] {
  const labels = new Map([
    ['Work notes', 'internal' as const],
    ['Additional comments', 'public' as const],
  ]);
  // The input for each kind is labelled with the same words, in the agent's language.
  for (const input of root.querySelectorAll('textarea[data-stream-text-input]')) {
    const label = input.getAttribute('aria-label') ?? '';
    const kind = input.getAttribute('data-stream-text-input');
    if (kind === 'work_notes') labels.set(label, 'internal');
    if (kind === 'comments') labels.set(label, 'public');
  }
  const requester = classicFacts(root).requester;
  return [...root.querySelectorAll('.activities-form > li[data-journal-id]')]
    .flatMap((entry): Entry[] => {
      const read = (selector: string) => textOf(entry.querySelector(selector));
      const visibility = labels.get(read('.sn-card-component-time > span') ?? '') ?? 'unknown';
      const author = read('.sn-card-component-createdby');
      const body = entry.querySelector('.sn-widget-textblock-body');
      const isRequester = author !== undefined && author === requester;
      const from = isRequester ? 'requester' : visibility === 'internal' ? 'desk' : 'unknown';
      return body ? [known({ visibility, from, author, body })] : [];
    })
    .toReversed();
}

/** Either one input for each kind, or one for both with a box that says which. */
export const classicComposer: Pick<Composer, 'open' | 'field'> = {
  open(document, ticket) {
    const input = inputsOf(document, ticket);
    if (!input) return 'missing';
    // A comment that is being written stays one until the agent says otherwise.
    if (!isInternal(input) && input.value.trim() === '') {
      input.ownerDocument
        .querySelector<HTMLElement>(
          '#single-input-journal-entry input[type="checkbox"][name$="-journal-checkbox"]',
        )
        ?.click();
    }
    return 'here';
  },

  field(document, ticket) {
    const input = inputsOf(document, ticket);
    if (!input) return 'missing';
    return isInternal(input) ? input : 'public';
  },
};

const isInternal = (input: HTMLTextAreaElement): boolean =>
  input.id !== 'activity-stream-textarea' ||
  input.getAttribute('data-stream-text-input') === 'work_notes';

/** The input for work notes, or the one for both kinds. AngularJS keeps the other arrangement hidden. */
function inputsOf(document: Document, ticket: TicketRef): HTMLTextAreaElement | null {
  const root = classicRoot(document, ticket);
  if (!root || root === 'other') return null;
  const found = root.querySelectorAll<HTMLTextAreaElement>(
    'textarea#activity-stream-work_notes-textarea, textarea#activity-stream-textarea',
  );
  const inUse = [...found].filter((input) => !input.closest('.ng-hide, [aria-hidden="true"]'));
  if (inUse.length > 0) return only(inUse);
  const plain = root.ownerDocument.getElementById(`${classicTable(root)}.work_notes`);
  return plain
    ? only(root.querySelectorAll<HTMLTextAreaElement>(`textarea[id="${plain.id}"]`))
    : null;
}

/** Of another window's document, `instanceof` would say no. */
const valueOf = (control: Element | null | undefined): string | undefined =>
  control && 'value' in control ? cut(control.value) : undefined;

/** The label of what is chosen; an empty value is the label for nothing. */
const chosenIn = (control: Element | null | undefined): string | undefined =>
  control?.localName === 'select' && valueOf(control)
    ? textOf(control.querySelector('option:checked'))
    : undefined;
