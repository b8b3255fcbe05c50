import type { Case } from '../../../../lib/case/case.ts';
import type { EventBody } from '../../../../lib/case/events.ts';
import { caseKey } from '../../../../lib/case/ticket.ts';
import { evaluate } from '../../../../lib/policy/evaluate.ts';
import { parsePolicy } from '../../../../lib/policy/parse.ts';
import type { Policy } from '../../../../lib/policy/schema.ts';
import { starters } from '../../../../lib/policy/starters/index.ts';
import type { Destination, RuleOutcome } from '../../../../lib/policy/verdict.ts';
import {
  arrived,
  caseOf,
  delivered,
  look,
  minute,
  running,
  type Story,
} from '../../case/journal.ts';

/** A starter as a policy in force. */
export function starterPolicy(id: string): Policy {
  const { policy } = parsePolicy(starters.find((starter) => starter.id === id)?.text ?? '');
  if (!policy) throw new Error(`The starter ${id} is no policy.`);
  return policy;
}

/** What a test needs to know of a ticket, and of what happened to it. */
export interface Situation {
  readonly story?: Story;
  /** Hands-on work without a break, from one minute to another. */
  readonly work?: readonly [from: number, to: number];
  /** Tickets that the agent worked on before, each with its category. */
  readonly others?: readonly string[];
}

/**
 * What the agent is told at a minute, in one line such as `due: normal → l2`,
 * and whom else to tell. Minute 0 is Monday, nine o'clock in Berlin.
 */
export function told(policy: Policy, at: number, { story = [], work, others = [] }: Situation) {
  const theCase = caseOf(story, work && running(...work));
  const verdict = evaluate(policy, theCase, minute(at), others.map(otherCase));
  const { prompt } = verdict;
  return {
    prompt: prompt ? `${prompt.level}: ${prompt.rule.id} → ${name(prompt.destination)}` : 'nothing',
    inform: verdict.alsoInform.map(informed),
    destination: prompt?.destination,
  };
}

const name = (destination: Destination | undefined): string => destination?.tier.id ?? 'nowhere';
const informed = ({ rule, destination }: RuleOutcome): string =>
  `${rule.id} → ${name(destination)}`;

/** Another ticket of that category. */
function otherCase(category: string, index: number): Case {
  const theCase = caseOf([[0, { type: 'category', category }]]);
  const ticket = { ...theCase.ticket, ticketId: String(100 + index) };
  return { ...theCase, ticket, key: caseKey(ticket) };
}

/** The ticket came to that tier at minute 1. */
export const sentTo = (tier: string): Story => [
  [0, delivered('BT-1', tier)],
  [1, arrived('BT-1')],
];

export const flagged = (flag: string): EventBody => ({ type: 'flag', flag, on: true });
export const severe = (severity: string): EventBody => ({ type: 'severity', severity });
export const categorised = (category: string): EventBody => ({ type: 'category', category });
export const progress: EventBody = { type: 'progress' };
export const doubted = (
  reason: 'risky_change' | 'missing_access' | 'needs_decision',
): EventBody => ({
  type: 'doubt',
  reason,
});
export const inGroup = (group: string): EventBody => look({ group });
export const inStatus = (status: 'open' | 'solved'): EventBody =>
  look({ status: { label: status, status } });

/** Every step of the first-look checklist, without a fix. */
export const allStepsTried: Story = [
  'error-text',
  'since-when',
  'scope',
  'known-issue',
  'restart',
].map((step) => [1, { type: 'step', checklist: 'general', step, result: 'no_change' }] as const);
