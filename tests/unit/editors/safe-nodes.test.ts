// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { safeNodes } from '../../../lib/editors/safe-nodes.ts';

const made = (html: string): string => {
  const holder = document.createElement('div');
  holder.append(...safeNodes(document, html));
  return holder.innerHTML;
};

it.each([
  ['<p>a<br>b</p><ul><li>c</li></ul>', '<p>a<br>b</p><ul><li>c</li></ul>'],
  [
    '<table><tbody><tr><td>a</td></tr></tbody></table>',
    '<table border="1" cellpadding="4"><tbody><tr><td>a</td></tr></tbody></table>',
  ],
  ['<p class="x" style="position:fixed" onclick="alert(1)">a</p>', '<p>a</p>'],
  ['<script>alert(1)</script><style>*{}</style>a', 'a'],
  ['<section><div><p>a</p></div></section>', '<p>a</p>'],
  ['<img src=x onerror=alert(1)>a<object data="//evil.example"></object>', 'a'],
  [
    '<a href="https://help.example/1" target="_blank">a</a>',
    '<a href="https://help.example/1">a</a>',
  ],
  ['<a href="javascript:alert(1)">a</a>', '<a>a</a>'],
  ['&lt;b&gt;a &amp; b', '&lt;b&gt;a &amp; b'],
])('%s becomes %s', (html, safe) => {
  expect(made(html)).toBe(safe);
});
