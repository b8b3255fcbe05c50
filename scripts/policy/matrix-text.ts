import type { Coverage } from '../../lib/policy/coverage.ts';

/** Tables, one per tier: how many rules look after tickets of a severity and a category. */
export function matrixText({ tiers, severities, categories, cells }: Coverage): string {
  const columns = categories.map((category) => category?.label ?? 'Every category');
  const rows = severities.map((severity) => severity?.label ?? 'Every severity');
  const first = Math.max(...rows.map((row) => row.length));
  const tables = tiers.map((tier) => {
    const lines = severities.map((severity, row) => {
      const numbers = categories.map((category, column) => {
        const cell = cells.find(
          (one) =>
            one.tier === tier.id && one.severity === severity?.id && one.category === category?.id,
        );
        const shown = `${cell?.rules.length ?? 0}${cell?.covered === true ? '' : '!'}`;
        return shown.padStart(columns[column]?.length ?? 0);
      });
      return `  ${(rows[row] ?? '').padEnd(first)}  ${numbers.join('  ')}`;
    });
    return [tier.name, `  ${' '.repeat(first)}  ${columns.join('  ')}`, ...lines, ''].join('\n');
  });
  return `Rules that could fire, by severity and category. !: none without a flag.\n\n${tables.join('\n')}`;
}
