import type { Clock } from '../clock/clock.ts';
import type { EpochMs } from '../clock/units.ts';
import type { FilterField } from './schema/filter.ts';
import type { Rule } from './schema/rule.ts';
import type { Target, Tier } from './schema/tier.ts';
import type { Trigger } from './triggers/index.ts';

/** `holds` and `not_yet` are known; `unknown` means that a fact is missing. */
export type Truth = 'holds' | 'not_yet' | 'unknown';

/** What one trigger says of one case. */
export interface Assessment {
  readonly state: Truth;
  /** In the reader's words, for the card and the note: "22 min of work without progress (limit 20)". */
  readonly because: string;
  /** When it becomes true if nothing else happens, for kinds that don't wait for a clock (`coming.ts`). */
  readonly at?: EpochMs;
  /** For triggers that grow: how much of the way is gone, 100 is the limit. */
  readonly percent?: number;
  /** The clock measured, for time triggers. */
  readonly clock?: Clock;
  /** It holds by time alone in which nobody saw the ticket: a look at it may prove it wrong. */
  readonly unconfirmed?: boolean;
  /**
   * For what can also cease to be true by time alone: until then it stays, if
   * nothing else happens.
   */
  readonly until?: EpochMs;
  /**
   * What would make it true, for a person to whom it is explained: "8 more minutes
   * of work"; absent where that is simply what the trigger asks for.
   */
  readonly missing?: string;
}

export interface AssessedTrigger {
  readonly trigger: Trigger;
  readonly assessment: Assessment;
}

/** Where a ticket would go. */
export interface Destination {
  readonly tier: Tier;
  /** Chosen by the rule itself or by the first matching route. */
  readonly by: 'rule' | 'route';
  /** Ways to reach it that are meant for this ticket. */
  readonly targets: readonly Target[];
  /** Those who would have it at other times, from the usual one on, and why they don't now. */
  readonly insteadOf: readonly Detour[];
  /** Nobody is there now: the ticket waits in their queue. */
  readonly waits?: Absence;
  /** They aren't there either, but somebody of them is on call. */
  readonly onCall?: Absence;
  readonly expectedWaitMinutes?: number;
  /** The tier's own words on how much it can take. */
  readonly message?: string;
}

/** Why a tier can't take a ticket now, and from when on it can again. */
export interface Absence {
  readonly why: 'outside_hours' | 'no_capacity';
  readonly until?: EpochMs;
}

export interface Detour extends Absence {
  readonly tier: Tier;
}

/** One rule, judged. */
export interface RuleOutcome {
  readonly rule: Rule;
  /** `out_of_scope`: other tier, disabled, or filtered out. */
  readonly state: 'fired' | 'warning' | 'quiet' | 'unknown' | 'out_of_scope';
  readonly triggers: readonly AssessedTrigger[];
  readonly destination?: Destination;
}

/** The agent's earlier answer to a rule, if it still holds. */
export type Silence =
  | { readonly kind: 'snoozed'; readonly until?: EpochMs; readonly remainingMs: number }
  | { readonly kind: 'overridden' }
  /** Others were asked to join in, as the rule wants. */
  | { readonly kind: 'asked' };

/** What the agent is shown. */
export interface Prompt {
  readonly rule: Rule;
  /** `warning`: a quiet line; `due`: the card; `immediate`: the card at once, no snooze. */
  readonly level: 'warning' | 'due' | 'immediate';
  /** Why a rule that is due only warns. */
  readonly heldBack?: 'outside_hours' | 'unconfirmed';
  readonly because: readonly string[];
  readonly destination?: Destination;
  readonly silence?: Silence;
  /** Snoozes still allowed; empty when none is. */
  readonly snoozeMinutes: readonly number[];
  readonly snoozeNeedsReason: boolean;
}

/** A fact that some rule needs and nobody knows, the most deciding first. */
export interface Question {
  readonly field: FilterField;
  /** How many rules, routes and promised times wait for it. */
  readonly rules: number;
}

/** Which rules are true, which one speaks, and when to look again. */
export interface Judgement {
  readonly tier: Tier;
  readonly outcomes: readonly RuleOutcome[];
  /** The one rule that asks for a handoff now, or warns that one comes near. */
  readonly prompt?: Prompt;
  /** The one alarm to set; absent when only the agent can change something. */
  readonly nextWakeAt?: EpochMs;
}

/** The evaluation's answer. */
export interface Verdict extends Judgement {
  /** Who is next from here, whether or not a rule fired. */
  readonly next?: Destination;
  /** Every functional or swarm rule that fired, for the note's reason. */
  readonly fired: readonly RuleOutcome[];
  /** Hierarchical rules that fired: who else to tell. */
  readonly alsoInform: readonly RuleOutcome[];
  readonly questions: readonly Question[];
}
