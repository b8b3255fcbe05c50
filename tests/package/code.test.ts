import { describe, expect, it } from 'vitest';
import { builds, filesOf, read } from './built.ts';

/** Ways to run code that isn't in the package. */
const dynamicCode = [
  /\beval\s*\(/,
  /\bnew Function\b/,
  /\bimportScripts\s*\(/,
  /<script[^>]+src="?https?:/,
];

describe.each(builds)('%s', (build) => {
  const code = filesOf(build).filter((file) => /\.(?:js|html)$/.test(file));

  it.each(code)('%s runs nothing that is not packaged', (file) => {
    const text = read(build, file).toString('utf8');
    for (const pattern of dynamicCode) expect(text).not.toMatch(pattern);
  });
});
