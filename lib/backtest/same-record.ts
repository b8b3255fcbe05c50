import { ticketFactsSchema, type TicketRecord } from '../case/ticket.ts';

const factNames = ticketFactsSchema.keyof().options.filter((name) => name !== 'description');

/** Whether two looks at one ticket showed the same, as far as a verdict can tell. */
export const sameRecord = (a: TicketRecord, b: TicketRecord): boolean =>
  a.url === b.url && factNames.every((name) => same(a.facts[name], b.facts[name]));

function same(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  return JSON.stringify(a) === JSON.stringify(b);
}
