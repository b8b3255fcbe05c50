import type { RunningInterval } from '../../../../lib/case/case.ts';
import { caseKey, type TicketFacts } from '../../../../lib/case/ticket.ts';
import type { Case } from '../../../../lib/case/case.ts';
import { comesAt } from '../../../../lib/policy/judge/coming.ts';
import { missingOf } from '../../../../lib/policy/explain/parts.ts';
import { contextOf, type EvaluationContext } from '../../../../lib/policy/judge/context.ts';
import { definitionOf, type Trigger } from '../../../../lib/policy/triggers/index.ts';
import type { Assessment } from '../../../../lib/policy/verdict.ts';
import { caseOf, look, minute, type Story } from '../../case/journal.ts';
import { policyOf, type PolicyInput } from '../policy.ts';

export interface Scene {
  readonly open?: RunningInterval | undefined;
  readonly parts?: Partial<PolicyInput>;
  readonly others?: readonly Case[];
}

export const contextAt = (story: Story, now: number, scene: Scene = {}): EvaluationContext =>
  contextOf(policyOf(scene.parts), caseOf(story, scene.open), minute(now), scene.others ?? []);

/** What a trigger says of a story at a minute, with when and how it would come true. */
export const assess = (trigger: Trigger, story: Story, now = 60, scene: Scene = {}): Assessment =>
  assessIn(contextAt(story, now, scene), trigger);

export const assessIn = (context: EvaluationContext, trigger: Trigger): Assessment => {
  const assessment = definitionOf(trigger).assess(trigger, context);
  const at = comesAt({ trigger, assessment }, context);
  const missing = missingOf({ trigger, assessment }, context);
  return {
    ...assessment,
    ...(at !== undefined && { at }),
    ...(missing !== undefined && { missing }),
  };
};

/** Another ticket, and what is known of it. */
export const another = (ticketId: string, facts: TicketFacts, ...seen: number[]): Case => {
  const story = seen.map((at) => [at, look(facts)] as const);
  const ticket = { helpdesk: 'demo', site: 'https://help.example', ticketId };
  const theCase = caseOf(story);
  return { ...theCase, key: caseKey(ticket), looks: seen.map((at) => minute(at)) };
};
