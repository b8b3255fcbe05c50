import type { DoubtReason, StepResult } from '../../case/events.ts';

/** The agent's one-click answers, as the receiver reads them. */
export const stepResultText: Record<StepResult, string> = {
  fixed: 'fixed',
  no_change: 'no change',
  failed: 'failed',
  not_applicable: 'not applicable',
  blocked: 'blocked',
  skipped: 'skipped',
};

export const doubtText: Record<DoubtReason, string> = {
  unsure_next_step: 'The next step is not clear to the agent',
  risky_change: 'The next step would be a risky change',
  missing_access: 'Access is missing',
  missing_skill: 'Knowledge is missing',
  needs_decision: 'A decision is needed',
  out_of_scope: 'Outside what this team handles',
};

/** A flag's id as words: "data loss"; a team's own "x-" is dropped. */
export const flagText = (flag: string): string =>
  flag === 'vip' ? 'VIP' : flag.replace(/^x-/, '').replaceAll('_', ' ');
