import type { AlsoTried, Doubt, Handoff, SeenFacts, StepOutcome } from '../case/case.ts';
import type { DoubtReason, OffScreenMode, OverrideReason } from '../case/events.ts';
import type { TicketRef } from '../case/ticket.ts';
import type { Clock } from '../clock/clock.ts';
import type { EpochMs } from '../clock/units.ts';
import type { Note } from '../handoff/note.ts';
import type { Step } from '../policy/schema/checklist.ts';
import type { Tier } from '../policy/schema/tier.ts';
import type { Insertable } from './messages.ts';
import type { Destination, Prompt, Question, RuleOutcome } from '../policy/verdict.ts';

/** What every surface shows: computed by the background, sent whole, never computed again. */
export type Snapshot =
  /** The page shows no ticket, or Baton can't tell which. */
  | { readonly state: 'no_ticket'; readonly notices: readonly Notice[] }
  | ({ readonly state: 'ticket' } & TicketSnapshot);

/** A clock at one instant. While it runs, a surface adds the time since `asOf`. */
export interface ClockView extends Clock {
  readonly asOf: EpochMs;
  /** Business clocks: the zone on whose walls its hours are. */
  readonly timeZone?: string;
}

export interface ChecklistView {
  readonly id: string;
  readonly name?: string;
  readonly steps: readonly { readonly step: Step; readonly outcome?: StepOutcome }[];
}

export const noticeCodes = [
  'journal_emptied',
  'journal_shortened',
  'journal_repaired',
  'journal_unreadable',
  'storage_full',
  'policy_rules_disabled',
  'note_not_found',
  'note_went_public',
  'composer_missing',
  'composer_public',
  'note_not_kept',
] as const;

/** A sentence about Baton itself, with what to do next. */
export interface Notice {
  /** Message key `notice_<code>` in the catalogue. */
  readonly code: (typeof noticeCodes)[number];
  readonly values?: readonly string[] | undefined;
  /** Present when it can be put away. */
  readonly dismiss?: string | undefined;
}

export interface TicketSnapshot {
  readonly asOf: EpochMs;
  readonly notices: readonly Notice[];
  readonly ticket: TicketRef & {
    /** Of the page on which it was last seen. */
    readonly url: string;
    readonly helpdeskName: string;
    /** The page isn't what the adapter knows: there is the number, and no more. */
    readonly degraded: boolean;
    /** Where it isn't `yes`, the note is copied by hand. */
    readonly insertable: Insertable;
    /** What the page says, each with when it was last seen; absent is unknown. */
    readonly facts: SeenFacts;
  };
  readonly touch: ClockView;
  readonly calendar: ClockView;
  /** Hands-on time since the last progress. */
  readonly sinceProgress: ClockView;
  /** Since the ticket was opened, by the hours of the tier that has it; absent without such hours. */
  readonly business?: ClockView;
  /** Work away from the screen that runs now, on this ticket or another one. */
  readonly offScreen?: OffScreenView;
  /** A hole in the work that just ended: it doesn't count unless the agent says so. */
  readonly away?: AwayView;
  /** Stopped by the agent's own hand. */
  readonly paused: boolean;
  /** Absent while no policy is loaded: then only clocks, what was tried and the note work. */
  readonly policy?: PolicyView;
  readonly alsoTried: readonly AlsoTried[];
  readonly doubts: readonly Doubt[];
  /** Latest first; the first one not yet in the helpdesk is the one awaited. */
  readonly handoffs: readonly Handoff[];
  /** What can be taken back for the next few seconds, newest first. */
  readonly undo?: {
    readonly seq: number;
    readonly what:
      | 'overridden'
      | 'snoozed'
      | 'step'
      | 'alsoTried'
      | 'doubt'
      | 'progress'
      | 'handedOver';
  };
}

export interface OffScreenView {
  readonly mode: OffScreenMode;
  /** The ticket that it is about. */
  readonly ticketId: string;
  readonly here: boolean;
  readonly since: EpochMs;
  /** When the agent is asked whether they still are at it; in the past: they are asked now. */
  readonly checkInAt: EpochMs;
  /** From then on without an answer, what wasn't confirmed doesn't count. */
  readonly endsAt: EpochMs;
}

export interface AwayView {
  readonly from: EpochMs;
  readonly to: EpochMs;
  /** `idle`: nothing was typed or clicked. `unconfirmed`: off-screen work that nobody confirmed. */
  readonly why: 'idle' | 'unconfirmed';
}

export interface PolicyView {
  readonly id: string;
  readonly name: string;
  readonly revision: number;
  readonly tier: Tier;
  readonly tiers: readonly Tier[];
  readonly next?: Destination;
  readonly severities: readonly {
    readonly id: string;
    readonly label: string;
    readonly definition?: string | undefined;
  }[];
  readonly categories: readonly { readonly id: string; readonly label: string }[];
  readonly flags: readonly string[];
  readonly answers: {
    readonly severity?: string;
    readonly affectedUsers?: number;
    readonly category?: string;
    /** Suggested by the policy's hints; the agent confirms. */
    readonly suggestedCategory?: string;
    readonly flags: readonly string[];
  };
  readonly checklist?: ChecklistView;
  /** How often progress may still be marked by hand at this tier. */
  readonly progressMarksLeft: number;
  readonly doubtReasons: readonly DoubtReason[];
  readonly overrideReasons: readonly OverrideReason[];
  readonly prompt?: Prompt;
  readonly alsoInform: readonly RuleOutcome[];
  readonly questions: readonly Question[];
  /** The handoff note as it would leave now. */
  readonly note?: Note;
}
