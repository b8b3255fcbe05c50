import { describe, expect, it } from 'vitest';
import { products } from '../../lib/helpdesks/products.ts';
import { builds, filesOf, gzippedBytes, loadedBy, packages, read } from './built.ts';

const kB = 1_000;

/** Gzipped, with all that each part loads. */
const budgets = [
  { part: 'script of every enabled page', entry: /^helpdesk\.js$/, atMost: 8 * kB },
  { part: "popup's look at a page", entry: /^recognise\.js$/, atMost: 20 * kB },
  { part: 'background', entry: /^background\.js$/, atMost: 100 * kB },
  { part: 'panel', entry: /^panel\.html$/, atMost: 60 * kB },
  { part: 'options page', entry: /^options\.html$/, atMost: 120 * kB },
  { part: 'popup', entry: /^popup\.html$/, atMost: 60 * kB },
];

describe.each(builds)('%s', (build) => {
  it.each(budgets)('the $part is at most $atMost bytes', ({ entry, atMost }) => {
    const entries = filesOf(build).filter((file) => entry.test(file));
    expect(entries).toHaveLength(1);
    const files = new Set(entries.flatMap((file) => loadedBy(build, file)));
    expect(gzippedBytes(build, [...files])).toBeLessThanOrEqual(atMost);
  });
});

describe.each(builds)('%s: what a site loads', (build) => {
  const session = gzippedBytes(build, ['helpdesk.js']);
  const own = filesOf(build).filter((file) => /^(?:helpdesks\/.+|taught)\.js$/.test(file));

  it('is one script more for each product', () => {
    expect(own).toHaveLength(products.length + 1);
  });

  it.each(own)('with %s is at most 20 kB', (file) => {
    expect(session + gzippedBytes(build, [file])).toBeLessThanOrEqual(20 * kB);
  });

  it('has nothing of any product in what all sites load', () => {
    const text = read(build, 'helpdesk.js').toString('utf8');
    for (const { id, name } of products) {
      // Whole words: `inFront` isn't a product.
      expect(text.match(/[\w][\w -]*/g)).not.toContain(name);
      expect(text).not.toContain(`\`${id}\``);
    }
  });
});

it('each store package is at most 290 kB, and 4 kB for each helpdesk', () => {
  expect(packages().map(({ name }) => name)).toEqual([
    expect.stringMatching(/-chrome\.zip$/),
    expect.stringMatching(/-firefox\.zip$/),
  ]);
  for (const { bytes } of packages()) {
    expect(bytes).toBeLessThanOrEqual((290 + 4 * products.length) * kB);
  }
});
