import type { Destination, RuleOutcome, Truth } from '../verdict.ts';
import type { Rule } from '../schema/rule.ts';
import type { Tier } from '../schema/tier.ts';

/** One thing that a rule asks for, and how it is. */
export interface ExplainedPart {
  /** What is asked: "severity is at least High". */
  readonly asks: string;
  /** How it is: "severity is Normal", "22 min of work without progress". */
  readonly is: string;
  readonly truth: Truth;
  /** What would make it true, if anything can: "8 more minutes of work". */
  readonly missing?: string;
}

export interface ExplainedRule {
  readonly rule: Pick<Rule, 'id' | 'name' | 'explain'>;
  readonly state: RuleOutcome['state'];
  /** One sentence: why it fired, or why it didn't. */
  readonly because: string;
  /** Whether the triggers must all hold, or one is enough. */
  readonly joined: 'allOf' | 'anyOf';
  /** The tier, then each condition of the filter: all must hold. */
  readonly conditions: readonly ExplainedPart[];
  /** Looked at even where the conditions already decide. */
  readonly triggers: readonly ExplainedPart[];
  readonly destination?: Destination;
  /** It is the one that the agent hears. */
  readonly speaks: boolean;
  /**
   * What keeps a rule that fired or comes near from speaking, or one that speaks
   * from speaking up: "snoozed for 4 more minutes".
   */
  readonly keptQuietBy?: string;
}

/** Why a policy says what it says of a case, rule by rule in document order. */
export interface Explanation {
  readonly tier: Tier;
  readonly rules: readonly ExplainedRule[];
}
