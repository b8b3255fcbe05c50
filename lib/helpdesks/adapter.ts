import type { FactName } from '../case/fact-names.ts';
import type { TicketRecordInput, TicketRef } from '../case/ticket.ts';
import type { Editor } from '../editors/editor.ts';
import type { FormatId } from '../handoff/blocks.ts';

/**
 * Everything that depends on a helpdesk product, in one file per product
 * (`<id>.helpdesk.ts`), which exports three things: `product`, by which it is
 * known everywhere; `coverage`, what the documentation says of it; and as its
 * default what reads and writes its pages. That runs in the page's isolated world, on that product's sites alone, so it
 * imports types and small things only. All functions are read-only except
 * those of `note`, which run on the agent's click alone.
 *
 * What can't be read is left out: unknown, never guessed. Ambiguous means refuse.
 */

/** How a product is known. Many of these are loaded together, so they say no more than this. */
export interface Product {
  /** File name = id in the journal. */
  readonly id: string;
  /** The product's own name, as its users know it. */
  readonly name: string;
  /**
   * Whether this page is of this product, on the vendor's hosts and on any
   * other domain: an address and a few selectors. Called once per navigation.
   * Nothing but this product's pages may make it true.
   */
  recognise(document: Document, url: URL): boolean;
}

export type Facts = TicketRecordInput['facts'];

/** Where a fact comes from: what the page shows, the product's REST API, the conversation's entries, or where somebody pointed. */
export type FactSource = 'page' | 'api' | 'conversation' | 'taught';

/** One entry of a ticket's conversation. */
export interface Entry {
  /** Whom it is for. `unknown` where the product doesn't tell. */
  readonly visibility: 'public' | 'internal' | 'unknown';
  /** Who wrote it: the requester, somebody of the desk, or neither of them for sure. */
  readonly from: 'requester' | 'desk' | 'unknown';
  readonly author?: string | undefined;
  /** Milliseconds since 1970; absent where the page only says "yesterday". */
  readonly at?: number | undefined;
  /** Its text, or the element that has it: read only when somebody asks. */
  readonly body: Element | string;
}

/** Whether a product can be tried by the tests, or is only known by its documented pages. */
export type Verified = 'server' | 'fixture' | 'bundled';

/** What is said of an adapter in docs/helpdesks.md, besides what it declares by itself; no code decides by it. */
export interface Coverage {
  /** Where it is recognised, such as "any domain" or "its own hosts". */
  readonly recognised: string;
  /** Versions or editions that it was written for. */
  readonly versions: string;
  /** The internal-note composer in a few words, or why there is none. */
  readonly note: string;
  readonly verified: Verified;
  /** What is known to be missing or doubtful, one plain sentence each. */
  readonly limits?: readonly string[];
}

interface Reading {
  readonly product: Product;
  /** Single-page products move without a load; the others need no navigation listener. */
  readonly singlePage: boolean;
  /** Every fact that can be read at all, and from where first. What is absent here the product doesn't tell. */
  readonly reads: Readonly<Partial<Record<FactName, FactSource>>>;
  /**
   * The ticket that the address names, or null if it names none. Looks at
   * nothing but the address and the installation's base: this is what works
   * even when the rest of the page has changed.
   */
  ticket(document: Document, url: URL): TicketRef | null;
  /**
   * The element that holds this ticket and no other, also inside an open shadow
   * root or a frame of the same origin. `null` while it isn't rendered, can't
   * be told apart or isn't known any more; then Baton works with the number
   * alone. `other` when the page shows something else for sure: another ticket,
   * a list, a page to sign in.
   */
  root(document: Document, ticket: TicketRef): Element | 'other' | null;
  /** Facts from the page. Called again when `root` changes in ways that matter. */
  facts(root: Element, ticket: TicketRef): Facts;
  /**
   * Facts that the product's own REST API gives with the page's session: GET,
   * same origin, only where the product's facts say that the session suffices.
   * They go over `facts`. Rejects when it can't be reached; then the page has to do.
   */
  fetchFacts?(root: Element, ticket: TicketRef, signal: AbortSignal): Promise<Facts>;
  /** Smallest element to watch for late or changed content, or null to watch nothing. */
  watch?(root: Element): Element | null;
  readonly note: Composer | NoComposer;
}

/** The conversation as far as it is there, oldest first; never the text of an editor. */
type Conversation =
  | {
      readonly conversationFrom: 'page';
      conversation(root: Element, ticket: TicketRef, signal: AbortSignal): readonly Entry[];
    }
  | {
      readonly conversationFrom: 'api';
      /** Rejects when it can't be reached. */
      conversation(
        root: Element,
        ticket: TicketRef,
        signal: AbortSignal,
      ): Promise<readonly Entry[]>;
    };

export type Helpdesk = Reading & Conversation;

/**
 * Why nothing is ever written into a product's pages: it has no internal notes
 * at all, or nothing in its page proves that what is open is one.
 */
export type NoComposer = 'no_internal_notes' | 'unproven';

/** The internal-note composer, or null for products where Baton writes nothing. */
export const composerOf = ({ note }: Pick<Helpdesk, 'note'>): Composer | null =>
  typeof note === 'string' ? null : note;

/** The internal-note composer. */
export interface Composer {
  /** The editors that the product uses here; no others are loaded. */
  readonly editors: readonly Editor[];
  /** Which markup a plain text editor of this site understands. */
  format(document: Document): FormatId;
  /**
   * One step towards an open internal-note composer; asked again while it says
   * `opening`, so a step looks first and clicks only what is still to be
   * clicked. By address where another page has the composer (the content
   * script goes there). A public reply in which something was typed stays one:
   * then `here`, and `field` says `public`.
   */
  open(
    document: Document,
    ticket: TicketRef,
  ): { readonly goTo: string } | 'here' | 'opening' | 'missing';
  /**
   * The composer's field, once it is there and proven to be internal.
   * `public` when what is open would go to the requester: then nothing is written.
   */
  field(document: Document, ticket: TicketRef): HTMLElement | 'not_ready' | 'public' | 'missing';
}

export const defineProduct = (product: Product): Product => product;
export const defineCoverage = (coverage: Coverage): Coverage => coverage;
export const defineHelpdesk = (helpdesk: Helpdesk): Helpdesk => helpdesk;
