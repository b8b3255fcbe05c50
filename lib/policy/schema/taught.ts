import type { TicketStatus } from '../../case/statuses.ts';

/**
 * A helpdesk that somebody taught by pointing: data that says where on its
 * pages what stands. Never code, expressions or selectors written by others:
 * what is looked for is put together from these few parts.
 */
export interface TaughtDefinition {
  readonly format: 1;
  /** Part of the tickets' key in the journal. */
  readonly id: string;
  readonly name: string;
  /** Counts the edits. */
  readonly version: number;
  /** The one site that it is for, such as `https://desk.example`. */
  readonly origin: string;
  readonly address: TaughtAddress;
  /** Where the page shows the ticket's number: it has to confirm which ticket is read. */
  readonly number: Locator;
  readonly fields: { readonly [Fact in TaughtFact]?: Locator | undefined };
  /** The policy's words for the statuses that the desk shows. */
  readonly statusWords?: Readonly<Record<string, TicketStatus>> | undefined;
  /** Null: notes go over the clipboard. */
  readonly note: TaughtNote | null;
}

/** Facts that can be taught. Times can't: without a zone they would be guesses. */
export type TaughtFact =
  | 'subject'
  | 'requester'
  | 'status'
  | 'priority'
  | 'assignee'
  | 'group'
  | 'category'
  | 'service'
  | 'location'
  | 'description'
  | 'agent';

/** How numbers look: digits alone, or letters, digits and marks such as `INC-4711`. */
export type NumberForm = 'digits' | 'code';

/**
 * Which ticket a page shows. In a path or a hash, `*` is one part that differs
 * from ticket to ticket, and `{id}` the number, perhaps inside of a part. More
 * parts may follow.
 */
export type TaughtAddress = { readonly form: NumberForm } & (
  | { readonly in: 'path'; readonly path: string }
  | { readonly in: 'query'; readonly path: string; readonly name: string }
  | { readonly in: 'hash'; readonly path: string; readonly hash: string }
  /** The address doesn't have it: the page's number is all there is. */
  | { readonly in: 'page'; readonly path: string }
);

/**
 * Ways to the same element, best first. A way that leads to no visible element
 * or to several is passed over; where two lead to different values, nothing is known.
 */
export type Locator = readonly Way[];

export type Way = Anchor & {
  /** From the anchor down, child by child. */
  readonly path?: readonly Step[] | undefined;
  /** Looked for in open shadow roots as well. */
  readonly deep?: true | undefined;
};

export type Anchor =
  /** An empty value: to have the attribute suffices. */
  | {
      readonly by: 'attribute';
      readonly tag: string;
      readonly attribute: string;
      readonly value: string;
    }
  /** What stands beside an element with this text. */
  | {
      readonly by: 'label';
      readonly tag: string;
      readonly label: string;
      readonly beside: 'next' | 'parent_next' | 'control';
    }
  /** An element with this text of its own, such as a tab. */
  | { readonly by: 'text'; readonly tag: string; readonly text: string }
  | { readonly by: 'classes'; readonly tag: string; readonly classes: readonly string[] }
  | { readonly by: 'tag'; readonly tag: string };

/** A child: the only one with this tag, or the nth of them. */
export interface Step {
  readonly tag: string;
  readonly nth?: number | undefined;
}

export interface TaughtNote {
  readonly field: Locator;
  /** What must hold before anything is written there. */
  readonly internal: Proof;
}

/** How one sees that what is written now is for the team alone. */
export type Proof =
  /** The agent said that this field is never public. */
  | { readonly by: 'agent' }
  | { readonly by: 'checked'; readonly at: Locator }
  | {
      readonly by: 'attribute';
      readonly at: Locator;
      readonly attribute: string;
      readonly value: string;
    }
  | { readonly by: 'class'; readonly at: Locator; readonly name: string };
