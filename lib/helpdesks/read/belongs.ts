import type { TicketRef } from '../../case/ticket.ts';

/** Whose each mark is that was seen. */
const owners: Record<string, string> = {};
/** The ticket that was asked for last, and what stood there when it was asked for first. */
let asked: { readonly of: string; readonly before: ReadonlySet<string>; found: boolean } | null =
  null;

/**
 * Whether what stands in the page is of the ticket that the address names, for
 * single-page products that show no ticket's name in it: for a moment they
 * still show the one before. `marks` are ids in the page that no two tickets
 * share, such as those of messages. Remembers what it was asked.
 */
export function belongs({ site, ticketId }: TicketRef, marks: readonly string[]): boolean {
  const of = `${site} ${ticketId}`;
  if (asked?.of !== of) {
    // What stands there may be of the one before, if that hadn't come yet.
    asked = { of, before: new Set(asked?.found === false ? marks : []), found: false };
  }
  const owned = marks.flatMap((mark) => owners[`${site} ${mark}`] ?? []);
  const isOf =
    owned.length > 0
      ? owned.every((owner) => owner === of)
      : marks.length > 0 && !marks.some((mark) => asked?.before.has(mark));
  if (!isOf) return false;
  asked.found = true;
  for (const mark of marks) owners[`${site} ${mark}`] = of;
  return true;
}
