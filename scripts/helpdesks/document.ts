import type { FactSource, Helpdesk, Verified } from '../../lib/helpdesks/adapter.ts';
import { allHelpdesks, type Documented } from './all.ts';

const sources: Readonly<Record<FactSource, string>> = {
  api: 'REST API',
  page: 'page',
  conversation: 'conversation',
  taught: 'taught',
};

const verified: Readonly<Record<Verified, string>> = {
  server: 'a real server, in the tests',
  fixture: 'pages written after its documented ones',
  bundled: 'the bundled helpdesk, in the tests',
};

/** Every product, what Baton can do there, and how far that was seen to work: `docs/helpdesks.md`. */
export const helpdesksDocument = (helpdesks: readonly Documented[] = allHelpdesks): string =>
  `${[
    '# Helpdesks',
    '',
    'Written by `npm run helpdesks` from the adapters in `lib/helpdesks`; a test compares the two.',
    '',
    'What is read comes from the first of its sources that has it: the REST API with your own session',
    'where the product allows that, otherwise the page. What can’t be read is _unknown_, never guessed.',
    'When a product has changed its pages, the number in the address is still enough for clock,',
    'checklist, note and clipboard. _What Baton can read here_ in the panel says how it is on your page.',
    '',
    '**Seen on** is meant literally. “Pages written after its documented ones” means that nobody has',
    'tried it on the product itself in these tests: it follows public documentation and public code, and',
    'the product may have moved on. In doubt it refuses and leaves the note to the clipboard.',
    '',
    ...table(helpdesks),
    '',
    'A helpdesk that isn’t here can be taught by pointing, from the toolbar popup; an in-house desk can',
    '[mark up its pages](marking-up.md) and needs no teaching.',
    '',
    '## What is missing or doubtful',
    '',
    ...helpdesks.flatMap(({ default: { product }, coverage }) =>
      (coverage.limits ?? []).length > 0
        ? [`- **${product.name}**: ${(coverage.limits ?? []).join(' ')}`]
        : [],
    ),
  ].join('\n')}\n`;

const table = (helpdesks: readonly Documented[]): readonly string[] => [
  '| Helpdesk | Recognised | Facts and where they come from | Conversation | Internal note | Seen on |',
  '| --- | --- | --- | --- | --- | --- |',
  ...helpdesks.map(({ default: { product, reads, conversationFrom }, coverage }) =>
    row(
      `**${product.name}** ${coverage.versions}`,
      coverage.recognised,
      factsText(reads),
      sources[conversationFrom],
      coverage.note,
      verified[coverage.verified],
    ),
  ),
];

const row = (...cells: readonly string[]): string =>
  `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;

/** Grouped by their first source. */
function factsText(reads: Helpdesk['reads']): string {
  if (Object.keys(reads).length === 0) return 'the number alone';
  const groups = Map.groupBy(Object.entries(reads), ([, source]) => source);
  return [...groups]
    .map(
      ([source, facts]) => `_${sources[source]}_: ${facts.map(([name]) => words(name)).join(', ')}`,
    )
    .join('; ');
}

/** `lastPublicUpdateAt` → "last public update". */
const words = (name: string): string =>
  name.replace(/At$/, '').replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
