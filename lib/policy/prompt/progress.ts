import type { Case } from '../../case/case.ts';
import type { Policy } from '../schema.ts';

/**
 * How often progress may still be marked by hand: counted per stay at a tier,
 * so that nobody can mute a rule for ever, and the next team starts afresh.
 */
export function progressMarksLeft(policy: Policy, theCase: Case): number {
  const since = theCase.tier?.at ?? theCase.firstSeenAt;
  const used = theCase.progressMarks.filter((at) => at >= since).length;
  return Math.max(0, policy.defaults.maxProgressMarks - used);
}
