import type { Finding } from '../finding.ts';
import type { Lint } from './lint.ts';

/** W204: warnings that come only when the limit is over. */
export const warningsTooLate: Lint = ({ policy, rulePointers }) => [
  ...problem(policy.defaults.warnAtPercent, '/defaults'),
  ...policy.rules.flatMap(({ warnAtPercent = [] }, index) =>
    problem(warnAtPercent, rulePointers[index] ?? ''),
  ),
];

function problem(percents: readonly number[], at: string): readonly Finding[] {
  if (percents.length === 0 || percents.some((percent) => percent <= 100)) return [];
  return [
    {
      code: 'W204',
      pointer: `${at}/warnAtPercent`,
      message: 'All warnings come after the limit: 100 percent is where the prompt comes.',
      fix: 'Choose a percentage below 100, such as 75.',
    },
  ];
}
