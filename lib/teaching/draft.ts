import type { TicketStatus } from '../case/statuses.ts';
import type { Locator, Proof, TaughtAddress, TaughtFact } from '../policy/schema/taught.ts';
import type { SecondLook } from './check.ts';
import type { TeachingField } from './fields.ts';
import type { Stability } from './stability.ts';

/** What somebody is teaching in one tab: kept by the background, so that it outlives the page. */
export interface TeachingDraft {
  readonly origin: string;
  readonly name: string;
  /** `check`: on another ticket, to see whether what was taught holds there. */
  readonly stage: 'first' | 'check';
  /** What is being pointed at in the page, or null. */
  readonly pointing: TeachingField | null;
  /** What the element says that the arrow keys have led to. */
  readonly walkedTo: string | null;
  /** Why the last pointing came to nothing. */
  readonly problem: { readonly field: TeachingField; readonly why: PointingProblem } | null;
  /** How addresses look, and the number of the ticket that it is taught on. */
  readonly address: TaughtAddress | null;
  readonly ticketId: string | null;
  readonly places: { readonly [Field in PlacedField]?: Place | undefined };
  readonly proof: Proof | null;
  readonly statusWords: Readonly<Record<string, TicketStatus>>;
  /** On the second ticket, as it was last seen. */
  readonly look: SecondLook | null;
}

/** What has a place in the page. How one sees that a note is internal is a proof instead. */
export type PlacedField = 'number' | TaughtFact | 'note';

export interface Place {
  readonly locator: Locator;
  /** What it says on the ticket that it is taught on. */
  readonly value: string;
  readonly stability: Stability;
}

/** What came of pointing at an element. */
export type Picked =
  | { readonly field: Exclude<PlacedField, 'number'>; readonly place: Place }
  | {
      readonly field: 'number';
      readonly place: Place;
      readonly address: TaughtAddress;
      readonly ticketId: string;
    }
  | { readonly field: 'internal'; readonly proof: Proof }
  | { readonly field: TeachingField; readonly why: PointingProblem };

export const pointingProblems = [
  /** It says nothing. */
  'no_value',
  /** Nothing leads there that would lead there again. */
  'no_place',
  /** No number in it, or several. */
  'no_number',
  /** No field that can be written into. */
  'no_field',
  /** It looks the same whether or not it is chosen, or isn't chosen now. */
  'no_state',
] as const;
export type PointingProblem = (typeof pointingProblems)[number];

/** What the person does in the list of what can be taught. */
export type TeachingAct =
  | { readonly do: 'begin' }
  | { readonly do: 'point'; readonly field: TeachingField }
  | { readonly do: 'walk'; readonly by: 1 | -1 }
  | { readonly do: 'take' }
  | { readonly do: 'cancel' }
  | { readonly do: 'clear'; readonly field: TeachingField }
  | { readonly do: 'never_public'; readonly on: boolean }
  | { readonly do: 'status_word'; readonly label: string; readonly word: TicketStatus | null }
  | { readonly do: 'name'; readonly name: string }
  | { readonly do: 'side'; readonly side: 'left' | 'right' }
  | { readonly do: 'check' }
  | { readonly do: 'back' }
  | { readonly do: 'save' }
  | { readonly do: 'stop' };

/** What the page is told. */
export type TeachingCommand =
  | Extract<TeachingAct, { readonly do: 'point' | 'walk' | 'take' | 'cancel' | 'side' }>
  /** Another ticket may be in view by now: look at it. */
  | { readonly do: 'look'; readonly draft: TeachingDraft }
  | { readonly do: 'end' };

/** What the page tells. */
export type TeachingReport =
  /** The script is there. */
  | { readonly is: 'here' }
  | { readonly is: 'walked'; readonly to: string }
  | { readonly is: 'picked'; readonly picked: Picked }
  | { readonly is: 'cancelled' }
  | { readonly is: 'looked'; readonly look: SecondLook; readonly address: TaughtAddress };

export const emptyDraft = (origin: string, name: string): TeachingDraft => ({
  origin,
  name,
  stage: 'first',
  pointing: null,
  walkedTo: null,
  problem: null,
  address: null,
  ticketId: null,
  places: {},
  proof: null,
  statusWords: {},
  look: null,
});
