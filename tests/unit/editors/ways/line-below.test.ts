// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { lineBelow } from '../../../../lib/editors/ways/line-below.ts';

const line = '<p><br></p>';

it.each([
  ['', ''],
  ['My words', ''],
  ['<p>a</p>', ''],
  ['<ul><li>a</li></ul><p>b</p>', ''],
  ['<ul><li>a</li></ul>b', ''],
  ['<p>a</p><ul><li>b</li></ul>', line],
  ['<p>a</p><ul><li>b</li></ul>\n', line],
  ['<ol><li>a</li></ol>', line],
  ['<table><tbody><tr><td>a</td></tr></tbody></table>', line],
  ['<pre>a</pre>', line],
  ['<blockquote>a</blockquote>', line],
])('%s gets “%s”', (html, below) => {
  const editable = document.createElement('div');
  editable.innerHTML = html;
  lineBelow(editable);
  expect(editable.innerHTML).toBe(html + below);
});
