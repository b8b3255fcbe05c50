import { known } from '../helpdesks/read/known.ts';
import type { Entry, Facts, Helpdesk } from '../helpdesks/adapter.ts';
import type { TicketRef } from '../case/ticket.ts';
import { contains, cut, textOf } from './text-of.ts';

/** An entry's text, as much of it as is ever read. */
export const textIn = ({ body }: Entry): string | undefined =>
  typeof body === 'string' ? cut(body) : textOf(body);

/** What the entries say about the ticket: who said what first, and who wrote last when. */
export function factsOf(entries: readonly Entry[]): Facts {
  const open = entries.filter(({ visibility }) => visibility === 'public');
  const first = open.find(({ from }) => from === 'requester');
  return known({
    description: first && textIn(first),
    lastPublicUpdateAt: open.findLast(({ from }) => from === 'desk')?.at,
    lastCustomerUpdateAt: open.findLast(({ from }) => from === 'requester')?.at,
  });
}

/** Whether a product's facts come from its entries at all; otherwise nobody reads those for them. */
export const readsEntries = ({ reads }: Helpdesk): boolean =>
  Object.values(reads).includes('conversation');

/**
 * Where a note's reference stands. A public entry that quotes the note doesn't
 * make the note public.
 */
export async function findNote(
  helpdesk: Helpdesk,
  at: { readonly root: Element; readonly ticket: TicketRef; readonly signal: AbortSignal },
  reference: string,
): Promise<'internal' | 'public' | 'absent'> {
  // Nobody is asked about what doesn't stand there.
  if (!shows(at.root, reference)) return 'absent';
  const entries = await helpdesk.conversation(at.root, at.ticket, at.signal);
  const found = entries.filter((entry) =>
    contains(typeof entry.body === 'string' ? entry.body : entry.body.textContent, reference),
  );
  if (found.some(({ visibility }) => visibility === 'internal')) return 'internal';
  return found.some(({ visibility }) => visibility === 'public') ? 'public' : 'absent';
}

/** Whether a text stands in an element or in open shadow roots below it. */
const shows = (root: Element | ShadowRoot, text: string): boolean =>
  contains(root.textContent, text) ||
  [...root.querySelectorAll('*')].some(
    ({ shadowRoot }) => shadowRoot !== null && shows(shadowRoot, text),
  );
