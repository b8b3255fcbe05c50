import type { ExplainedRule, Explanation } from '../../../../lib/policy/explain/explanation.ts';
import { noProgress, onCall, serviceDesk, toSecondLine } from './policy.ts';

const severityKnown = {
  asks: 'severity is Normal or High',
  is: 'severity is High',
  truth: 'holds',
} as const;

const rule = (
  id: string,
  name: string,
  state: ExplainedRule['state'],
  more: Partial<ExplainedRule> = {},
): ExplainedRule => ({
  rule: { id, name, explain: noProgress.explain },
  state,
  because: 'Nothing of it holds yet.',
  joined: 'anyOf',
  conditions: [{ asks: 'the ticket is at Service desk', is: 'it is', truth: 'holds' }],
  triggers: [],
  speaks: false,
  ...more,
});

/** A rule in each state, in a document's order. */
export const explanation: Explanation = {
  tier: serviceDesk,
  rules: [
    rule('security', 'Security sensitive', 'quiet', {
      because: 'No flag is set that asks for it.',
      triggers: [
        {
          asks: 'flagged Security or Data loss',
          is: 'no flag is set',
          truth: 'not_yet',
          missing: 'the flag Security or Data loss',
        },
      ],
    }),
    rule('no-progress', 'No progress', 'fired', {
      because: 'It fired: 22 min of work without progress (limit 20).',
      conditions: [severityKnown],
      triggers: [
        {
          asks: '20 min of work without progress',
          is: '22 min of work without progress',
          truth: 'holds',
        },
        {
          asks: '45 min of work in all',
          is: '31 min of work',
          truth: 'not_yet',
          missing: '14 more minutes of work',
        },
      ],
      destination: {
        ...toSecondLine,
        tier: onCall,
        insteadOf: [{ tier: toSecondLine.tier, why: 'no_capacity' }],
      },
      speaks: true,
    }),
    rule('long', 'Open too long', 'warning', {
      because: 'It comes near: open for 3 hr 12 min of 4 hr.',
      keptQuietBy: 'snoozed for 4 more minutes',
      joined: 'allOf',
      triggers: [
        { asks: 'open for 4 hr', is: 'open for 3 hr 12 min', truth: 'not_yet', missing: '48 min' },
        { asks: 'severity is at least High', is: 'severity is High', truth: 'holds' },
      ],
    }),
    rule('many', 'Many affected', 'unknown', {
      because: 'Nobody has said how many are affected.',
      triggers: [
        {
          asks: 'at least 10 users affected',
          is: 'not known',
          truth: 'unknown',
          missing: 'a number',
        },
      ],
    }),
    rule('bounce', 'Bouncing', 'quiet'),
    rule('engineering', 'Engineering takes too long', 'out_of_scope', {
      because: 'It is about tickets at On call, and this one is at Service desk.',
    }),
  ],
};
