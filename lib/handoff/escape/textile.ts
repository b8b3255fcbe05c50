import { lineRewriter, type Rewrite } from './rewrite.ts';

/** A character by its number: Textile and Redmine pass it on, the browser shows it. */
const byNumber = (character: string): string => `&#${character.codePointAt(0) ?? 0};`;

const keep: Rewrite['write'] = (found) => found;
const encode: Rewrite['write'] = (found) => Array.from(found, byNumber).join('');
const encodeFirst: Rewrite['write'] = (found) => byNumber(found) + found.slice(1);

/**
 * Read off Redmine 5's own formatter and link parser (RedCloth3, `LINKS_RE`,
 * `MACROS_RE`), each tried on a running one. Only what would be interpreted
 * where it stands is encoded, so that the agent can still read the source.
 */
const rewriteLine = lineRewriter([
  // Addresses without a character that Redmine would trip over stay clickable.
  {
    match: /(?:https?:\/\/|www\.)(?!\S*x%x%)(?:[\w./?=%+:,-]|&(?=\w))+(?=[).,]*(?:\s|$))/u,
    write: keep,
  },
  { match: /(?<=tps?):(?=\/\/)|(?<=www)\./u, write: encode },
  // At a line's start: block prefixes, lists, rules, macro blocks.
  { match: /^(?:bq|p|h\d+|fn\d+|table)(?=[.<>=()[{~^_\\/-])/u, write: encodeFirst },
  { match: /^(?:[*={]|[-_](?=[-_ ]*$))/u, write: encode },
  // Tags, quotes, tables, ticket numbers and lists by number.
  { match: /[<>|#]|&(?=[#\w]+;)/u, write: encode },
  // Spans, images and unformatted text begin where no word goes before.
  { match: /(?<![\p{L}\p{N}])[*_+^~%?!=-](?![ \t])/u, write: encode },
  // Code and people; an address of mail stays readable.
  { match: /(?<![A-Za-z0-9_])@/u, write: encode },
  { match: /(?<="):(?=[/A-Za-z])/u, write: encode },
  { match: /\[(?=[[\d])|\{(?=\{)|(?<=[A-Z0-9])\(/u, write: encode },
  // Redmine's own links: r12, commit:abc, user:name.
  { match: /(?<![A-Za-z0-9_])r(?=\d)/u, write: encode },
  {
    match:
      /(?<=\b(?:attachment|document|version|forum|news|message|project|commit|source|export|user))[:@](?=\S)/u,
    write: encode,
  },
  // The formatter's own stand-in for an ampersand.
  { match: /(?<=x)%(?=x%|&)/u, write: encode },
]);

/**
 * Text for Redmine's Textile, shown as it was typed. Indentation at line starts
 * goes: it would begin a code block.
 */
export const escapeTextile = (text: string): string =>
  text
    .split('\n')
    .map((line) => rewriteLine(line.trim()))
    .join('\n');

const gap = '\u200b';

/**
 * Text for a `<pre>` block, where entities don't work: what would end the block
 * or reach out of it is parted by a character that shows nothing.
 */
export const escapeTextilePre = (text: string): string =>
  text
    .replace(/<(?=\/?(?:pre|code|kbd|notextile|redpre)\b)/gi, `<${gap}`)
    .replace(/\{(?=\{\w+(?:\([^\n]*?\))?\n)/g, `{${gap}`)
    .replace(/x%(?=x%|&)/g, `x%${gap}`)
    .replace(/:redsh(?=#\d)/g, `:redsh${gap}`);
