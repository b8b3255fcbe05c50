import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { helpdesksDocument } from '../../../scripts/helpdesks/document.ts';

/** A formatter aligns tables; the words are what counts. */
const words = (markdown: string): string =>
  markdown
    .replaceAll(/ *\| */g, '|')
    .replaceAll(/-{3,}/g, '---')
    .trim();

it('docs/helpdesks.md says what the adapters say (else: npm run --silent helpdesks > docs/helpdesks.md)', async () => {
  const written = await readFile(new URL('../../../docs/helpdesks.md', import.meta.url), 'utf8');
  expect(words(written)).toBe(words(helpdesksDocument()));
});
