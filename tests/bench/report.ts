import type { Row } from './row.ts';

const verdict = ({ met }: Row): string => {
  if (met === undefined) return '';
  return met ? 'met' : 'missed';
};

const cells = (row: Row): readonly string[] => [
  row.what,
  row.noop ?? '',
  row.baton,
  row.target ?? '',
  verdict(row),
];

const heads = ['What', 'Noop', 'Baton', 'Target', ''];

/** The rows for a terminal. */
export const asTable = (rows: readonly Row[]): string => {
  const lines = [heads, ...rows.map(cells)];
  const widths = heads.map((_, column) =>
    Math.max(...lines.map((line) => line[column]?.length ?? 0)),
  );
  return lines
    .map((line) =>
      line
        .map((text, column) => text.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
};

const markdownLine = (texts: readonly string[]): string => `| ${texts.join(' | ')} |`;

const begin = '<!-- written by `npm run bench -- --markdown` -->';
const end = '<!-- end of what is written by it -->';

/** A document with the rows in the place of the last ones. Throws when it has no such place. */
export const withNumbers = (document: string, rows: readonly Row[], machine: string): string => {
  const [before, rest] = document.split(begin);
  const [, after] = rest?.split(end) ?? [];
  if (before === undefined || after === undefined) {
    throw new Error('The document has no place for the numbers.');
  }
  const table = [heads, heads.map(() => '---'), ...rows.map(cells)].map(markdownLine).join('\n');
  return `${before}${begin}\n\nMeasured on: ${machine}.\n\n${table}\n\n${end}${after}`;
};
