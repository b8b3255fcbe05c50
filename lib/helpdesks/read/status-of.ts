import type { TicketStatus } from '../../case/statuses.ts';
import type { TicketRecordInput } from '../../case/ticket.ts';
import { known } from './known.ts';

/** A product's label with the policy's word for it, where the product's own words are known. */
export const statusOf = (
  words: Readonly<Record<string, TicketStatus>>,
  label: string | undefined,
): TicketRecordInput['facts']['status'] =>
  label === undefined
    ? undefined
    : known({ label, status: Object.hasOwn(words, label) ? words[label] : undefined });
