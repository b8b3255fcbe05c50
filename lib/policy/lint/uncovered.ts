import { coverageOf, type Coverage } from '../coverage.ts';
import type { Finding } from '../finding.ts';
import type { Lint } from './lint.ts';
import { isTooLarge } from './reason/size.ts';

/**
 * W202: kinds of tickets for which no rule ever fires, unless somebody sets a
 * flag: the agent would never be told that it is time to get help.
 */
export const uncovered: Lint = ({ policy, partial }): readonly Finding[] => {
  if (partial === true || isTooLarge(policy)) return [];
  const coverage = coverageOf(policy);
  const gaps = coverage.tiers.flatMap((tier) => {
    const missing = missingAt(coverage, tier.id);
    return missing.length > 0 ? [`${tier.name}: ${missing.join('; ')}`] : [];
  });
  if (gaps.length === 0) return [];
  return [
    {
      code: 'W202',
      pointer: '/rules',
      message: `No rule looks after some tickets. ${gaps.join('. ')}.`,
      fix: 'Add a rule for them, for example one with a limit of time and no filter.',
    },
  ];
};

/** The categories that go without, severity by severity; severities that lack the same are told together. */
function missingAt({ cells, severities, categories }: Coverage, tier: string): readonly string[] {
  const lacking = new Map<string, string[]>();
  for (const severity of severities) {
    const without = cells.filter(
      (cell) => cell.tier === tier && cell.severity === severity?.id && !cell.covered,
    );
    if (without.length === 0) continue;
    const all = without.length === categories.length;
    const labels = categories.filter((category) =>
      without.some((cell) => cell.category === category?.id),
    );
    const which = all ? 'all' : labels.map((category) => category?.label ?? '').join(', ');
    lacking.set(which, [...(lacking.get(which) ?? []), severity?.label ?? 'every severity']);
  }
  return [...lacking].map(([which, labels]) => {
    const all = labels.length === severities.length;
    const level = all ? 'every severity' : labels.join(', ');
    return which === 'all' ? level : `${level} with category ${which}`;
  });
}
