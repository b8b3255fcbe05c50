import type { RuleOutcome } from '../../policy/verdict.ts';
import { defineSection } from '../section.ts';
import { doubtText } from '../wording/answers.ts';

const ruleText = ({ rule, triggers }: RuleOutcome): string => {
  const because = triggers
    .filter(({ assessment }) => assessment.state === 'holds')
    .map(({ assessment }) => assessment.because)
    .filter((text) => text !== '' && text !== rule.explain);
  return because.length > 0 ? `${rule.explain} Here: ${because.join('; ')}` : rule.explain;
};

/** Why the ticket is passed on: the rules that fired, the agent's doubts, or their own decision. */
export const section = defineSection({
  id: 'reason',
  draft({ case: known, verdict }) {
    const reasons = [
      ...verdict.fired.map(ruleText),
      ...known.doubts.map(({ reason, detail }) =>
        detail ? `${doubtText[reason]}: ${detail}` : doubtText[reason],
      ),
    ];
    const [only, ...others] = new Set(reasons);
    if (only === undefined)
      return [{ kind: 'paragraph', text: 'Handed over by the agent’s own decision.' }];
    return others.length === 0
      ? [{ kind: 'paragraph', text: only }]
      : [{ kind: 'list', items: [only, ...others] }];
  },
  draftAnswers: true,
  question: 'Why do you hand it over now?',
});
