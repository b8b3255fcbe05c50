import type { TicketRef } from '../../../lib/case/ticket.ts';
import type { EditorNote, PageWorld } from '../../../lib/editors/editor.ts';
import type { Entry, Facts, Helpdesk } from '../../../lib/helpdesks/adapter.ts';
import { textIn } from '../../../lib/page/conversation.ts';
import { insertNote } from '../../../lib/page/insert.ts';
import { askedFacts, isReadable, pageFacts, type Shown } from '../../../lib/page/shown.ts';

/** What an adapter makes of a page at one moment. */
export interface Look {
  readonly recognised: boolean;
  readonly ticket: TicketRef | null;
  /** `number`: the address names a ticket, and the page says nothing about it. */
  readonly shows: 'ticket' | 'number' | 'other' | 'nothing';
  readonly facts: Facts;
}

export type ReadEntry = Omit<Entry, 'body'> & { readonly text: string | undefined };

/** One adapter in a page's isolated world, for a test to ask. */
export interface Reader {
  look(): Look;
  /** With what the REST API says, as far as it answers. */
  lookInFull(): Promise<Look>;
  conversation(): Promise<readonly ReadEntry[]>;
  insert(note: EditorNote): Promise<string>;
}

export function readerOf(helpdesk: Helpdesk, pageWorld: PageWorld): Reader {
  const { signal } = new AbortController();
  const see = (): { look: Look; shown: Shown | null } => {
    const url = new URL(location.href);
    const recognised = helpdesk.product.recognise(document, url);
    const ticket = helpdesk.ticket(document, url);
    if (!ticket) {
      return { look: { recognised, ticket, shows: 'nothing', facts: {} }, shown: null };
    }
    const root = helpdesk.root(document, ticket);
    const found = root === 'other' ? null : root;
    const shown: Shown = { helpdesk, ticket, root: found, signal, fetched: {}, askedAt: 0 };
    const shows = root === 'other' ? 'other' : root === null ? 'number' : 'ticket';
    const facts = isReadable(shown) ? pageFacts(shown) : {};
    return { look: { recognised, ticket, shows, facts }, shown };
  };
  const readable = () => {
    const { shown } = see();
    return shown && isReadable(shown) ? shown : null;
  };
  return {
    look: () => see().look,
    async lookInFull() {
      const { look, shown } = see();
      if (!shown || !isReadable(shown)) return look;
      return { ...look, facts: { ...look.facts, ...(await askedFacts(shown)) } };
    },
    async conversation() {
      const shown = readable();
      if (!shown) return [];
      const entries = await helpdesk.conversation(shown.root, shown.ticket, signal);
      return entries.map((entry) => {
        const { body: _, ...rest } = entry;
        return { ...rest, text: textIn(entry) };
      });
    },
    async insert(note) {
      const { look } = see();
      if (!look.ticket) return 'no_ticket';
      if (typeof helpdesk.note !== 'string' && look.shows !== 'ticket') return 'composer_missing';
      const given = { note, pageWorld };
      const outcome = await insertNote(document, helpdesk, look.ticket, given, signal);
      return typeof outcome === 'string' ? outcome : outcome.goTo;
    },
  };
}
