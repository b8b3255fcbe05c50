import { after, minutes, type EpochMs } from '../clock/units.ts';
import type { EvaluationContext } from './context.ts';
import { firedSince } from './news.ts';
import { hasWayOut } from './routes.ts';
import type { RuleOutcome } from './verdict.ts';

/**
 * Whether a rule may ask for a handoff at all now. Pausing by hand isn't looked
 * at: it stops the touch clock, and whether somebody is there to be asked is
 * the service's question.
 */
export function mayAsk(outcome: RuleOutcome, context: EvaluationContext): boolean {
  const { rule, state } = outcome;
  if (rule.effect.kind === 'hierarchical' || !leadsSomewhere(outcome, context)) return false;

  const immediate = rule.effect.urgency === 'immediate' && state === 'fired';
  const handoff = context.case.handoffs.at(-1);
  if (handoff?.state === 'delivered') {
    // The answer is on its way; only news that can't wait for it gets through.
    return immediate && (firedSince(outcome, context) ?? context.now) > handoff.deliveredAt;
  }
  return immediate || !(isDone(context) || graceEndsAt(context) !== undefined);
}

/** A rule that would send the ticket where it is, or out of the last tier, asks for nothing. */
const leadsSomewhere = ({ rule, destination }: RuleOutcome, context: EvaluationContext): boolean =>
  destination !== undefined ||
  (rule.effect.to === undefined && hasWayOut(context.tier, context.policy));

const isDone = ({ facts }: EvaluationContext): boolean =>
  facts.status === 'solved' || facts.status === 'closed';

/**
 * When the grace after a paused status ends, while it lasts: a ticket that
 * comes back from "pending" must not be overdue at once (RT and Zammad users
 * know it).
 */
export function graceEndsAt({
  case: theCase,
  policy,
  now,
}: EvaluationContext): EpochMs | undefined {
  const { pauseOnStatus, resumeGraceMinutes } = policy.defaults;
  const last = theCase.statuses.at(-1);
  const earlier = theCase.statuses.at(-2);
  if (!last || !earlier || !pauseOnStatus.includes(earlier.status)) return undefined;
  if (pauseOnStatus.includes(last.status)) return undefined;
  const end = after(last.at, minutes(resumeGraceMinutes));
  return now < end ? end : undefined;
}
