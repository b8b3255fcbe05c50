import { expect, it } from 'vitest';
import { isCovered } from '../../../lib/browser/match-pattern.ts';

it.each([
  ['https://help.example/*', 'https://help.example/*', true],
  ['https://help.example/*', 'http://help.example/*', false],
  ['https://help.example/*', '*://help.example/*', true],
  ['https://help.example/*', 'https://*/*', true],
  ['https://help.example/*', '<all_urls>', true],
  ['https://acme.zendesk.com/*', 'https://*.zendesk.com/*', true],
  ['https://zendesk.com/*', 'https://*.zendesk.com/*', true],
  ['https://evilzendesk.com/*', 'https://*.zendesk.com/*', false],
  ['http://localhost:4173/*', 'http://localhost:4173/*', true],
  ['http://localhost:4173/*', 'http://localhost:8080/*', false],
])('%s is covered by %s: %s', (site, allowed, expected) => {
  expect(isCovered(site, ['https://other.example/*', allowed])).toBe(expected);
});
