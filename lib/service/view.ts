import type { Case } from '../case/case.ts';
import type { RunningInterval } from '../case/case.ts';
import type { JournalEvent } from '../case/events.ts';
import { reduce } from '../case/reduce.ts';
import type { CaseKey } from '../case/ticket.ts';
import type { EpochMs } from '../clock/units.ts';
import { evaluate } from '../policy/evaluate.ts';
import type { Policy } from '../policy/schema.ts';
import type { Verdict } from '../policy/verdict.ts';

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
}

export function viewOf(
  key: CaseKey,
  now: EpochMs,
  events: readonly JournalEvent[],
  running: RunningInterval | undefined,
  policy: Policy | null,
): View {
  const own = running?.case === key ? running : undefined;
  const reduced = reduce(events, own);
  return {
    key,
    now,
    events,
    ...(running && { running }),
    ...(reduced && { case: reduced }),
    ...(policy && { policy }),
    ...(policy && reduced && { verdict: evaluate(policy, reduced, now) }),
  };
}
