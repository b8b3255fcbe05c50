import type { TaughtDefinition, TaughtFact } from '../policy/schema/taught.ts';
import { taughtFacts } from '../helpdesks/taught/facts.ts';
import { locate, read } from '../helpdesks/taught/locate.ts';
import { isInternal } from '../helpdesks/taught/proof.ts';
import { numberAt, numbersIn, sameNumber } from '../helpdesks/taught/ticket-number.ts';

/** What a taught helpdesk reads on a second ticket. */
export interface SecondLook {
  /** Null: by its address this is no ticket's page. */
  readonly ticketId: string | null;
  /** `same`: the ticket it was taught on is still the one in view. `unconfirmed`: the page shows another number. */
  readonly number: 'found' | 'same' | 'missing' | 'unconfirmed';
  readonly values: { readonly [Fact in TaughtFact]?: string };
  /** Taught, and not to be found here, or in two places with different values. */
  readonly missing: readonly TaughtFact[];
  /** Says the same as on the first ticket though hardly any two tickets share it. */
  readonly suspicious: readonly TaughtFact[];
  /** Null where no note was taught. */
  readonly note: 'internal' | 'not_internal_now' | 'missing' | null;
}

type Taught = Pick<TaughtDefinition, 'address' | 'number' | 'fields' | 'note'>;

/** Tries what was taught on one ticket on the page of another one. */
export function check(
  document: Document,
  url: URL,
  taught: Taught,
  first: { readonly ticketId: string; readonly values: SecondLook['values'] },
): SecondLook {
  const shown = read(document, taught.number);
  const ticketId = numberAt(taught.address, url, () => shown);
  const values: { [Fact in TaughtFact]?: string } = {};
  const missing: TaughtFact[] = [];
  for (const fact of taughtFacts) {
    const locator = taught.fields[fact];
    if (!locator) continue;
    const value = read(document, locator);
    if (value === undefined) missing.push(fact);
    else values[fact] = value;
  }
  const telling = ['subject', 'description'] as const;
  return {
    ticketId,
    number: numberState(ticketId, first.ticketId, shown, taught),
    values,
    missing,
    suspicious: telling.filter(
      (fact) => values[fact] !== undefined && values[fact] === first.values[fact],
    ),
    note: noteState(document, taught),
  };
}

function numberState(
  ticketId: string | null,
  first: string,
  shown: string | undefined,
  { address }: Taught,
): SecondLook['number'] {
  if (ticketId === null || shown === undefined) return 'missing';
  if (sameNumber(ticketId, first)) return 'same';
  const isConfirmed = numbersIn(shown, address.form).some((one) => sameNumber(one, ticketId));
  return isConfirmed ? 'found' : 'unconfirmed';
}

function noteState(document: Document, { note }: Taught): SecondLook['note'] {
  if (!note) return null;
  if (!locate(document, note.field)) return 'missing';
  return isInternal(document, note.internal) ? 'internal' : 'not_internal_now';
}
