import { expect, it } from 'vitest';
import { addressesShown } from '../../../../lib/editors/ways/links.ts';

const address = 'https://help.example/1?a=1&amp;b=2';

it.each([
  [`<a href="${address}">ticket</a>`, `<a href="${address}">ticket: ${address}</a>`],
  [`<a href="${address}">${address}</a>`, `<a href="${address}">${address}</a>`],
  ['<p>no link</p>', '<p>no link</p>'],
])('%s becomes %s', (html, shown) => {
  expect(addressesShown(html)).toBe(shown);
});
