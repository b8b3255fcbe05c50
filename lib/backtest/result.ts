import type { DurationMs } from '../clock/units.ts';
import type { Interval } from '../clock/interval.ts';
import type { TicketName } from './stay.ts';
import type { EpochMs } from '../clock/units.ts';

/** A ticket behind a number, and when it came to count. */
export interface CountedTicket extends TicketName {
  readonly at: EpochMs;
}

/** A number, with what is behind it. */
export interface Tally {
  readonly count: number;
  /** Each once, however often it counts. */
  readonly tickets: readonly CountedTicket[];
}

/** The same, where there are enough tickets to speak of a share. */
export interface Share extends Tally {
  /** Of all tickets of the sample, those behind the number; 0 to 100, not rounded. */
  readonly percent: number;
}

/** What a policy, or one rule of it, would have done. */
export interface Findings<T extends Tally> {
  readonly prompts: T;
  /** Prompts per day on which the agent worked. */
  readonly promptsPerDay: number;
  /** Handed over, and the policy would have asked for it before. */
  readonly earlier: T;
  /** Handed over, and the policy would have asked for it only afterwards. */
  readonly later: T;
  /** Handed over, and the policy would not have asked for it at all. */
  readonly never: T;
  /** Hands-on time of the earlier ones between the prompt and the handoff. */
  readonly saved: DurationMs;
  /** Asked, but the agent solved it within a little more work: it would have been handed over needlessly. */
  readonly needless: T;
  /** Prompts while the people of the ticket's tier weren't there. */
  readonly outOfHours: T;
  /** More than three rules within ten minutes. */
  readonly nagging: T;
}

export interface RuleFindings<T extends Tally> extends Findings<T> {
  readonly rule: { readonly id: string; readonly name: string };
}

/** What was looked at. */
export interface Sample {
  /** `id@revision` and name of the policy that was tried. */
  readonly policy: { readonly id: string; readonly revision: number; readonly name: string };
  readonly events: number;
  readonly tickets: number;
  /** Of these, those that were really handed over. */
  readonly handedOver: number;
  /** Days on which the agent worked. */
  readonly days: number;
  /** Absent when nothing is there. */
  readonly range?: Interval;
}

/** With too few tickets a percentage would pretend to know, so there is none. */
export type BacktestResult = Sample &
  (
    | {
        readonly enough: true;
        readonly total: Findings<Share>;
        readonly rules: readonly RuleFindings<Share>[];
      }
    | {
        readonly enough: false;
        readonly total: Findings<Tally>;
        readonly rules: readonly RuleFindings<Tally>[];
      }
  );

/** From so many tickets on there are percentages. */
export const enoughTickets = 20;

/** To be said wherever a result is shown. */
export const notKnown = 'What people would have done differently is not known.';
