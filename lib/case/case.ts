import type { Interval } from '../clock/interval.ts';
import type { EpochMs } from '../clock/units.ts';
import type { Correction } from './corrections.ts';
import type {
  DoubtReason,
  IntervalEnd,
  NoteAnswer,
  OffScreenMode,
  OverrideReason,
  StepResult,
} from './events.ts';
import type { TicketStatus } from './statuses.ts';
import type { CaseKey, Fact, TicketFacts, TicketRef } from './ticket.ts';

/** The stretch of hands-on time that is still open: one record, stretched by heartbeats. */
export interface RunningInterval {
  readonly case: CaseKey;
  readonly startedAt: EpochMs;
  /** When the last sign of presence arrived; the interval counts up to here. */
  readonly seenAt: EpochMs;
  /** When the agent last did something; the interval ends here if they turn out to be idle. */
  readonly activeAt: EpochMs;
  /** The browser tab that shows the ticket. */
  readonly tab: number;
  /** The page's own running time at `seenAt`, to notice when the wall clock is moved. */
  readonly monotonic?: { readonly document: string; readonly ms: number };
  /** Work away from the screen: it counts without signs of presence, but only as long as confirmed. */
  readonly offScreen?: OffScreenWork;
}

/** A stretch of work on the phone, in a remote session or on site. */
export interface OffScreenWork {
  readonly mode: OffScreenMode;
  /** When it began; `RunningInterval.startedAt` is when it was last confirmed. */
  readonly since: EpochMs;
  /** After so long without a confirmation the agent is asked whether they still are at it. */
  readonly checkInMinutes: number;
  /** It ends by itself when it has lasted so long. */
  readonly capMinutes: number;
  /** The question was put to the agent since the last confirmation. */
  readonly asked?: boolean;
}

/** What came of one checklist step. */
export interface StepOutcome {
  readonly checklist: string;
  readonly step: string;
  readonly result: StepResult;
  readonly evidence?: string;
  readonly at: EpochMs;
  /** Sequence number of the event, for taking it back. */
  readonly seq: number;
}

/** Something tried that no checklist names. */
export interface AlsoTried {
  readonly text: string;
  readonly result: StepResult;
  readonly evidence?: string;
  readonly at: EpochMs;
  readonly seq: number;
}

export interface Doubt {
  readonly reason: DoubtReason;
  readonly detail?: string;
  readonly at: EpochMs;
  readonly seq: number;
}

export interface Snooze {
  readonly rule: string;
  readonly minutes: number;
  /** The severity known at that time: a rise since then ends the snooze. */
  readonly severity?: string;
  readonly at: EpochMs;
  readonly seq: number;
}

export interface Override {
  readonly rule: string;
  readonly reason: OverrideReason;
  readonly detail?: string;
  readonly at: EpochMs;
  readonly seq: number;
}

/** A note on its way, or arrived. */
export interface Handoff {
  readonly reference: string;
  readonly fromTier: string;
  readonly toTier: string;
  readonly rules: readonly string[];
  /** Others were asked to join in; the ticket stays where it is. */
  readonly swarm?: boolean;
  /** `delivered`: it left Baton. `handedOver`: the helpdesk holds it. */
  readonly state: 'delivered' | 'handedOver';
  readonly delivery: 'inserted' | 'copied';
  readonly deliveredAt: EpochMs;
  readonly handedOverAt?: EpochMs;
  readonly seq: number;
}

/** Each fact of the ticket with when it was last seen; absent is unknown. */
export type SeenFacts = {
  readonly [K in keyof TicketFacts]?: Fact<NonNullable<TicketFacts[K]>>;
};

/** What is known of one ticket: its events, reduced. Nothing here is stored. */
export interface Case {
  readonly key: CaseKey;
  readonly ticket: TicketRef & { readonly url: string };
  readonly facts: SeenFacts;
  readonly firstSeenAt: EpochMs;
  /** When the ticket's page was seen, in order. */
  readonly looks: readonly EpochMs[];
  /** Statuses in the order seen; the time between two counts as the earlier one. */
  readonly statuses: readonly { readonly status: TicketStatus; readonly at: EpochMs }[];
  /** Groups that had the ticket, in the order seen; an entry differs from the one before it. */
  readonly groups: readonly { readonly group: string; readonly at: EpochMs }[];
  /** Hands-on time, corrected by hand: disjoint, ordered, the running interval included up to its last sign of life. */
  readonly work: readonly Interval[];
  /** What the agent said of their own time, in order; `work` has it in it. */
  readonly corrections: readonly Correction[];
  readonly running?: RunningInterval;
  /** Why the last closed stretch of work ended; absent before the first. */
  readonly workEnded?: IntervalEnd;
  /** Stopped by the agent's own hand. */
  readonly paused: boolean;
  readonly severity?: Fact<string>;
  readonly affectedUsers?: Fact<number>;
  readonly category?: Fact<string>;
  readonly flags: ReadonlyMap<string, EpochMs>;
  /** Latest outcome per `checklist/step`. */
  readonly steps: ReadonlyMap<string, StepOutcome>;
  readonly alsoTried: readonly AlsoTried[];
  readonly doubts: readonly Doubt[];
  /** Instants of progress: step results and things tried, except skipped ones, and marks by hand. */
  readonly progress: readonly EpochMs[];
  /** Those marked by hand. */
  readonly progressMarks: readonly EpochMs[];
  readonly prompts: readonly {
    readonly rule: string;
    readonly at: EpochMs;
    readonly notified: boolean;
  }[];
  readonly snoozes: readonly Snooze[];
  readonly overrides: readonly Override[];
  readonly noteAnswers: ReadonlyMap<string, NoteAnswer & { readonly at: EpochMs }>;
  /** The tier that the agent chose instead of the policy's; forgotten once handed over. */
  readonly receiver?: string;
  readonly handoffs: readonly Handoff[];
  /** Last handoff that arrived decides; absent means the policy's start tier. */
  readonly tier?: { readonly id: string; readonly at: EpochMs };
  /** Sequence number of the newest event in it. */
  readonly seq: number;
}

/** The key of a step's outcome in `Case.steps`. */
export const stepKey = (checklist: string, step: string): string => `${checklist}/${step}`;
