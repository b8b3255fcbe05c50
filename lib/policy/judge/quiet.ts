import { after, minutes, type EpochMs } from '../../clock/units.ts';
import type { EvaluationContext } from './context.ts';
import { isDoneStatus } from '../facts/done.ts';
import { firedSince } from './news.ts';
import { hasWayOut } from '../routes/routes.ts';
import { isImmediate } from './urgency.ts';
import type { RuleOutcome } from '../verdict.ts';

/** What keeps a rule from asking for a handoff. */
export type QuietReason = 'only_informs' | 'nowhere_to_go' | 'note_on_its_way' | 'done' | 'grace';

/**
 * What keeps a rule from asking for a handoff at all now, if anything does.
 * Pausing by hand isn't looked at: it stops the touch clock, and whether
 * somebody is there to be asked is the service's question.
 */
export function whatKeepsQuiet(
  outcome: RuleOutcome,
  context: EvaluationContext,
): QuietReason | undefined {
  if (outcome.rule.effect.kind === 'hierarchical') return 'only_informs';
  if (!leadsSomewhere(outcome, context)) return 'nowhere_to_go';

  const immediate = isImmediate(outcome);
  const handoff = context.case.handoffs.at(-1);
  if (handoff?.state === 'delivered') {
    // The answer is on its way; only news that can't wait for it gets through.
    const isNews = immediate && (firedSince(outcome, context) ?? context.now) > handoff.deliveredAt;
    return isNews ? undefined : 'note_on_its_way';
  }
  if (immediate) return undefined;
  if (isDoneStatus(context.facts.status)) return 'done';
  return graceEndsAt(context) === undefined ? undefined : 'grace';
}

/** A rule that would send the ticket where it is, or out of the last tier, asks for nothing. */
const leadsSomewhere = ({ rule, destination }: RuleOutcome, context: EvaluationContext): boolean =>
  destination !== undefined ||
  (rule.effect.to === undefined && hasWayOut(context.tier, context.policy));

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
