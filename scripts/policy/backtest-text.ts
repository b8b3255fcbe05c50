import {
  enoughTickets,
  notKnown,
  type BacktestResult,
  type Findings,
  type Share,
  type Tally,
} from '../../lib/backtest/result.ts';

/** A backtest as a person reads it: the total, then each rule, as one table. */
export function backtestText(result: BacktestResult): string {
  const { policy, tickets, handedOver, days, events } = result;
  const rows = result.enough
    ? [
        row('In all', result.total, inPercent),
        ...result.rules.map((one) => row(one.rule.name, one, inPercent)),
      ]
    : [
        row('In all', result.total, plain),
        ...result.rules.map((one) => row(one.rule.name, one, plain)),
      ];
  const few = `Fewer than ${enoughTickets} tickets: no percentages.`;
  return [
    `${policy.name}, revision ${policy.revision}, over ${tickets} tickets (${handedOver} handed over)`,
    `on ${days} days of work, ${events} events.`,
    ...(result.enough ? [] : [few]),
    '',
    ...tableOf([headings, ...rows]),
    '',
    notKnown,
    '',
  ].join('\n');
}

const headings = [
  '',
  'prompts',
  'per day',
  'earlier',
  'later',
  'never',
  'min saved',
  'needless',
  'out of hours',
  'nagging',
] as const;

type Show<T extends Tally> = (tally: T) => string;

const plain: Show<Tally> = ({ count }) => String(count);
const inPercent: Show<Share> = ({ count, percent }) => `${count} (${Math.round(percent)} %)`;

const row = <T extends Tally>(name: string, found: Findings<T>, show: Show<T>) => [
  name,
  plain(found.prompts),
  found.promptsPerDay.toFixed(1),
  show(found.earlier),
  show(found.later),
  show(found.never),
  String(Math.round(found.saved / 60_000)),
  show(found.needless),
  plain(found.outOfHours),
  plain(found.nagging),
];

/** The first column reads from the left, numbers from the right. */
function tableOf(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = headings.map((_, column) =>
    Math.max(...rows.map((cells) => cells[column]?.length ?? 0)),
  );
  return rows.map((cells) =>
    cells
      .map((cell, column) =>
        column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join('  '),
  );
}
