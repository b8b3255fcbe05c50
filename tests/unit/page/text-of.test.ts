// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { contains, cut, textOf } from '../../../lib/page/text-of.ts';

const textIn = (html: string) => textOf(new DOMParser().parseFromString(html, 'text/html').body);

it.each([
  ['<p>One</p><p>two</p>', 'One\ntwo'],
  ['One<br>two', 'One\ntwo'],
  ['\n   In\n   Progress\n', 'In Progress'],
  ['<ul><li>One</li><li>two <b>three</b></li></ul>', 'One\ntwo three'],
  ['&lt;script&gt;', '<script>'],
  ['<p> </p>', undefined],
])('%j reads “%s”', (html, text) => {
  expect(textIn(html)).toBe(text);
});

it('reads no more than it needs of 10 MB', () => {
  const page = document.createElement('p');
  page.append(...Array.from({ length: 10 }, () => document.createTextNode('x'.repeat(1_000_000))));
  expect(textOf(page)).toHaveLength(4_000);
  expect(cut('x'.repeat(10_000_000))).toHaveLength(4_000);
});

it.each([undefined, null, 7, '', '  ', {}])('takes %j for no text', (value) => {
  expect(cut(value)).toBeUndefined();
});

it.each([
  ['Baton ref\n  BT-7K2M · given', 'ref BT-7K2M', true],
  ['Baton ref BT-7K2M', 'BT-7K2N', false],
  [null, 'BT-7K2M', false],
])('%j contains “%s”: %s', (text, part, found) => {
  expect(contains(text, part)).toBe(found);
});
