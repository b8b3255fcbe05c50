import type { Gate } from '../policy/schema/defaults.ts';
import type { RuleOutcome } from '../policy/verdict.ts';
import type { NoteContext } from './section.ts';

const isImmediate = (outcome: RuleOutcome): boolean => outcome.rule.effect.urgency === 'immediate';

/**
 * Whether an incomplete note may leave: the winning rule's word goes before
 * that of other fired rules, then the tier's, then the policy's default. An
 * immediate rule never waits for paperwork, whatever the policy says.
 */
export function gateFor({ policy, verdict, to }: NoteContext): Gate {
  const winner = verdict.fired.filter((outcome) => outcome.rule.id === verdict.prompt?.rule.id);
  const asked = [...winner, ...verdict.fired].find((outcome) => outcome.rule.effect.gate);
  const gate = asked?.rule.effect.gate ?? to.gate ?? policy.defaults.gate;
  const urgent = [...verdict.fired, ...verdict.alsoInform].some(isImmediate);
  return gate === 'block' && urgent ? 'warn' : gate;
}
