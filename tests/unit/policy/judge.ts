import { evaluate } from '../../../lib/policy/evaluate.ts';
import type { Verdict } from '../../../lib/policy/verdict.ts';
import { caseOf, look, minute, running, type Story } from '../case/journal.ts';
import { policyOf, rule, touchLimit, type PolicyInput, type RuleInput } from './policy.ts';

/** The verdict on a story, at a minute, with work open from one minute to another. */
export function judge(
  rules: readonly RuleInput[],
  story: Story,
  now: number,
  open?: readonly [from: number, seen: number],
  parts: Partial<PolicyInput> = {},
): Verdict {
  const theCase = caseOf(story, open && running(...open));
  return evaluate(policyOf({ rules: [...rules], ...parts }), theCase, minute(now));
}

export const limit = rule('limit', { anyOf: [touchLimit(20)] });
export const security = rule('security', {
  anyOf: [{ type: 'flag', anyOf: ['security'] }],
  effect: { kind: 'functional', urgency: 'immediate', to: 'on-call' },
});
export const flagged = { type: 'flag', flag: 'security', on: true } as const;
export const status = (word: 'open' | 'pending' | 'solved') =>
  look({ status: { label: word, status: word } });
export const severity = (level: string) => ({ type: 'severity', severity: level }) as const;
export const snoozed = (minutes: number, id = 'limit') =>
  ({ type: 'snoozed', rule: id, minutes }) as const;
export const overridden = (id = 'limit') =>
  ({ type: 'overridden', rule: id, reason: 'nearly_solved' }) as const;
