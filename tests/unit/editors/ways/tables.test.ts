import { expect, it } from 'vitest';
import { paragraphsInCells, rowsAsLines } from '../../../../lib/editors/ways/tables.ts';

const table =
  '<p>a</p><table border="1" cellpadding="4"><tr><th>Check</th><th>Result</th></tr>\n<tr><td>signal<br>twice</td><td>weak</td></tr></table><p>b</p>';

it('makes a line of each row', () => {
  expect(rowsAsLines(table)).toBe(
    '<p>a</p><p>Check: Result</p>\n<p>signal<br>twice: weak</p><p>b</p>',
  );
});

it('makes a paragraph of what is in each cell', () => {
  expect(paragraphsInCells(table)).toBe(
    '<p>a</p><table border="1" cellpadding="4"><tr><th><p>Check</p></th><th><p>Result</p></th></tr>\n<tr><td><p>signal<br>twice</p></td><td><p>weak</p></td></tr></table><p>b</p>',
  );
});

it.each([rowsAsLines, paragraphsInCells])('leaves what has no table', (rewritten) => {
  const html = '<h3>a</h3><ul><li>b</li></ul><pre>&lt;td&gt;</pre>';
  expect(rewritten(html)).toBe(html);
});
