import type { Case } from '../case/case.ts';
import type { RunningInterval } from '../case/case.ts';
import type { JournalEvent } from '../case/events.ts';
import { reduce } from '../case/reduce.ts';
import type { CaseKey } from '../case/ticket.ts';
import type { EpochMs } from '../clock/units.ts';
import { evaluate } from '../policy/evaluate.ts';
import type { Policy } from '../policy/schema.ts';
import type { Verdict } from '../policy/verdict.ts';
import { isSilent } from './sign-of-life.ts';

/** One ticket at one instant: what happened, what it means, what the policy says. */
export interface View {
  readonly key: CaseKey;
  readonly now: EpochMs;
  readonly events: readonly JournalEvent[];
  /** The open interval, whichever ticket it belongs to. */
  readonly running?: RunningInterval;
  readonly case?: Case;
  readonly policy?: Policy;
  readonly verdict?: Verdict;
  /** Other tickets that the agent worked on lately, if the policy asks for them. */
  readonly others: readonly Case[];
}

export function viewOf(
  key: CaseKey,
  now: EpochMs,
  events: readonly JournalEvent[],
  running: RunningInterval | undefined,
  policy: Policy | null,
  others: readonly Case[],
): View {
  const reduced = reducedAt(events, running?.case === key ? running : undefined, now);
  return {
    key,
    now,
    events,
    others,
    ...(running && { running }),
    ...(reduced && { case: reduced }),
    ...(policy && { policy }),
    ...(policy && reduced && { verdict: evaluate(policy, reduced, now, others) }),
  };
}

/**
 * An interval that nobody stretches any more still counts, but no longer runs.
 * Work away from the screen counts up to now, or not at all once it has lapsed.
 */
function reducedAt(
  events: readonly JournalEvent[],
  own: RunningInterval | undefined,
  now: EpochMs,
): Case | undefined {
  if (own?.offScreen) {
    return reduce(events, isSilent(own, now) ? undefined : { ...own, seenAt: now });
  }
  const reduced = reduce(events, own);
  if (!reduced || !own || !isSilent(own, now)) return reduced;
  const { running: _ended, ...stopped } = reduced;
  return stopped;
}
