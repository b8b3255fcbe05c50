import type { CaseKey } from '../case/ticket.ts';
import type { EpochMs, DurationMs } from '../clock/units.ts';

/** A prompt that the candidate policy would have shown. */
export interface ShownPrompt {
  readonly rule: string;
  readonly at: EpochMs;
  /** The people of the ticket's tier weren't there. */
  readonly outOfHours: boolean;
}

/** A note that left and arrived: what really happened. */
export interface RealHandoff {
  /** When the note left Baton. */
  readonly at: EpochMs;
  /** The rules that had fired then, under the policy of the time. */
  readonly rules: readonly string[];
}

/** A ticket's time from its beginning, or from a handoff, to the next one or the end. */
export interface Stay {
  /** The first prompt in it. */
  readonly asked?: ShownPrompt;
  readonly handoff?: RealHandoff;
  /** Hands-on time between the first prompt and the handoff. */
  readonly saved?: DurationMs;
  /** Not asked before the handoff, but had the ticket stayed, it would have been then. */
  readonly askedLater?: ShownPrompt;
  /** Hands-on time between the first prompt and the agent's own solution. */
  readonly solvedAfter?: DurationMs;
}

/** How a person finds a ticket again. */
export interface TicketName {
  readonly key: CaseKey;
  readonly ticketId: string;
  readonly url: string;
  readonly subject?: string;
}

/** What the candidate policy would have done with one ticket. */
export interface Replayed {
  readonly ticket: TicketName;
  readonly prompts: readonly ShownPrompt[];
  readonly stays: readonly Stay[];
}
