import type { TicketRef } from '../../case/ticket.ts';
import { cut, textOf } from '../../page/text-of.ts';
import type { Composer, Facts } from '../adapter.ts';
import { deepAll, documentIn } from '../read/deep.ts';
import { isBlank } from '../read/is-blank.ts';
import { known } from '../read/known.ts';
import { isVisible, only, onlyVisible } from '../read/only.ts';
import { recordIn } from './address.ts';
import {
  factsOfRecord,
  records,
  requesterFields,
  soughtRecord,
  statusIn,
} from './ticket-record.ts';
import type { XmlRecord } from './xml.ts';

/**
 * Workspaces: components in open shadow roots, one screen for each open
 * record, all but one without a box. Nothing in them names the record to us,
 * since the components' properties belong to the page's own world. So the
 * number that the form shows is compared with the one that the record itself
 * has; until that is known, nothing is taken from the page.
 */
export function workspaceRoot(document: Document, ticket: TicketRef): Element | null {
  const screen = screenShown(document);
  const asked = screen && sought(document, ticket);
  return asked === 'failed' || (asked === 'known' && screen && isConfirmed(screen, ticket))
    ? screen
    : null;
}

/** Screens hold screens; the innermost that has a form is the record's. */
function screenShown(document: Document): Element | null {
  const kinds = 'sn-canvas-screen, .chrome-tab-panel';
  const screens = deepAll(document, kinds).filter(
    (screen) => isVisible(screen) && formsIn(screen).length > 0,
  );
  return only(
    screens.filter((screen) => !inside(screen, kinds).some((it) => screens.includes(it))),
  );
}

const formsIn = (screen: Element) =>
  inside(screen, 'sn-form-data-connected, now-record-form-connected').filter(isVisible);

const inside = (host: Element, selector: string): Element[] => [
  ...(host.shadowRoot ? deepAll(host.shadowRoot, selector) : []),
  ...deepAll(host, selector),
];

const numberIn = (screen: Element): string | undefined => fieldIn(screen, 'number');

/** Whether the screen is proven to show this ticket. */
const isConfirmed = (screen: Element, ticket: TicketRef): boolean => {
  const number = records.of(ticket)?.value('number');
  return number !== undefined && isVisible(screen) && numberIn(screen) === number;
};

export function workspaceFacts(screen: Element, ticket: TicketRef): Facts {
  const record = records.of(ticket);
  if (!record || !isConfirmed(screen, ticket)) return {};
  const table = recordIn(new URL(screen.ownerDocument.URL))?.table ?? '';
  return {
    ...factsOfRecord(record),
    ...known({
      subject: fieldIn(screen, 'short_description'),
      requester: requesterFields.map((field) => fieldIn(screen, field)).find(Boolean),
      status: statusOn(screen, table, record),
      priority: fieldIn(screen, 'priority'),
      assignee: fieldIn(screen, 'assigned_to'),
      group: fieldIn(screen, 'assignment_group'),
    }),
  };
}

/** What the state was called when the record was asked for. */
const labelOf = /* @__PURE__ */ new WeakMap<XmlRecord, string>();

/** The state that the page shows; the record's code is only that of the label it came with. */
function statusOn(screen: Element, table: string, record: XmlRecord): Facts['status'] {
  const label = fieldIn(screen, 'state');
  if (label === undefined) return undefined;
  if (!labelOf.has(record)) labelOf.set(record, label);
  const isSame = labelOf.get(record) === label;
  return statusIn(table, label, isSame ? record.value('state') : undefined);
}

/** What a field shows: a text or a reference in an input, a choice on a button. */
function fieldIn(screen: Element, name: string): string | undefined {
  const host = onlyVisible(inside(screen, `.sn-section-form-column > [name="${name}"]`));
  if (!host) return undefined;
  const [input] = inside(host, 'textarea, input:not([type="hidden"])');
  if (input) return 'value' in input ? cut(input.value) : undefined;
  return textOf(inside(host, '.now-select-trigger')[0]);
}

export const workspaceComposer: Pick<Composer, 'open' | 'field'> = {
  open(document, ticket) {
    const composer = composerOf(document, ticket);
    if (composer === 'asking') return 'opening';
    if (!composer) return 'missing';
    const { inputs, workNotes } = composer;
    if (workNotes) return 'here';
    // A comment that is being written stays one until the agent says otherwise.
    const isWritten = inputs.some((input) => fieldsIn(input).some((field) => !isBlank(field)));
    // Tabs are named like the fields they are for (seen of the one for e-mail).
    const tab = isWritten
      ? null
      : only(inside(composer.host, 'button.now-tab[data-itemid="work_notes"]'));
    if (tab instanceof HTMLElement) tab.click();
    return 'here';
  },

  field(document, ticket) {
    const composer = composerOf(document, ticket);
    if (!composer || composer === 'asking') return 'missing';
    if (composer.workNotes) return composer.workNotes;
    return composer.inputs.length > 0 ? 'public' : 'missing';
  },
};

/** The composer of the screen that is proven to show this ticket, for which the record may have to be asked for. */
function composerOf(document: Document, ticket: TicketRef) {
  if (!screenShown(document)) return null;
  const asked = sought(document, ticket);
  if (asked !== 'known') return asked === 'asking' ? asked : null;
  const screen = workspaceRoot(document, ticket);
  if (!screen) return null;
  const host = onlyVisible(inside(screen, 'now-activity-stream-compose-connected'));
  if (!host) return null;
  const inputs = inside(host, '.input-wrapper > .input-control').filter(isVisible);
  const workNotes = only(
    inputs
      .flatMap((input) => [...input.querySelectorAll('[name="work_notes"]')])
      .flatMap((field) => inside(field, 'textarea, iframe').filter(isVisible))
      .flatMap((field) => documentIn(field)?.body ?? (field instanceof HTMLElement ? field : [])),
  );
  return { host, inputs, workNotes };
}

/** A plain field, or the body of a rich editor's frame. */
const fieldsIn = (host: Element): Element[] =>
  inside(host, 'textarea, iframe').map((field) => documentIn(field)?.body ?? field);

const sought = (document: Document, ticket: TicketRef): 'known' | 'asking' | 'failed' =>
  soughtRecord(ticket, recordIn(new URL(document.URL))?.table ?? '');
