import type { TicketRecordInput, TicketRef } from '../case/ticket.ts';
import type { FormatId } from '../handoff/blocks.ts';

/**
 * Everything that depends on a helpdesk product, in one file per product
 * (`<id>.helpdesk.ts`). It runs in the page's isolated world, so it imports
 * types only and nothing heavy. All functions are read-only except those of
 * `note`, which run on the agent's click alone.
 *
 * What can't be read is left out: unknown, never guessed. Ambiguous means refuse.
 */
export interface Helpdesk {
  /** File name = id in the journal. */
  readonly id: string;
  /** The product's own name, as its users know it. */
  readonly name: string;
  /** A few selectors: is this page of this product, on whatever domain? Cheap; called once per navigation. */
  recognise(document: Document, url: URL): boolean;
  /** The ticket that the address names, or null if it names none. Looks at nothing but the address and the installation's base. */
  ticket(document: Document, url: URL): TicketRef | null;
  /**
   * The element that holds this ticket and no other, or null while it isn't
   * rendered, is of another ticket, or can't be told apart.
   */
  root(document: Document, ticket: TicketRef): Element | null;
  /** Facts from the page. Called again when `root` changes in ways that matter. */
  facts(root: Element, ticket: TicketRef): TicketRecordInput['facts'];
  /**
   * Facts that the product's own REST API gives with the page's session: GET,
   * same origin, only where the product's facts say that the session suffices.
   * They go over `facts`. Rejects when it can't be reached; then the page has to do.
   */
  fetchFacts?(
    root: Element,
    ticket: TicketRef,
    signal: AbortSignal,
  ): Promise<TicketRecordInput['facts']>;
  /**
   * Whether an entry with this text stands in the ticket's conversation as an
   * internal note; `public` when it stands there for the requester to read.
   * Never looks into an editor.
   */
  findNote(
    root: Element,
    ticket: TicketRef,
    reference: string,
    signal: AbortSignal,
  ): Promise<'internal' | 'public' | 'absent'>;
  /** Smallest element to watch for late or changed content, or null to watch nothing. */
  watch?(root: Element): Element | null;
  /** Single-page products move without a load; the others need no navigation listener. */
  readonly singlePage: boolean;
  readonly note: {
    /** Which markup a plain text editor of this site understands. */
    format(document: Document): FormatId;
    /**
     * Opens the internal-note composer: in this page, or by giving the address
     * of the page that has it (the content script goes there).
     */
    open(document: Document, ticket: TicketRef): { readonly goTo: string } | 'here' | 'missing';
    /**
     * The composer's field, once it is there and proven to be internal.
     * `public` when what is open would go to the requester: then nothing is written.
     */
    field(document: Document, ticket: TicketRef): HTMLElement | 'not_ready' | 'public' | 'missing';
  };
}

export const defineHelpdesk = (helpdesk: Helpdesk): Helpdesk => helpdesk;
