import { lineRewriter, type Rewrite } from './rewrite.ts';

/** Shows nothing; parts what a backslash can't, because it is looked for after rendering. */
const gap = '\u200b';

const keep: Rewrite['write'] = (found) => found;
const backslash: Rewrite['write'] = (found) => `\\${found}`;

const rewriteLine = lineRewriter([
  // Addresses without a character that could be emphasis stay clickable.
  { match: /(?:https?:\/\/|www\.)[\w./?=%+:,;-]+(?=[).,]*(?:\s|$))/u, write: keep },
  // Others don't: in an address a backslash would be part of it.
  { match: /(?<=[Hh][Tt]{2}[Pp][Ss]?):(?=\/\/)/u, write: () => '&#58;' },
  { match: /(?<=[Ww]{3})\./u, write: () => '&#46;' },
  // At a line's start: headings, quotes, lists, rules, table rules, GitLab's quick actions.
  { match: /^(?:[#>+=/~-]|:(?=-))/u, write: backslash },
  { match: /^\d{1,9}[.)]/u, write: (found) => `${found.slice(0, -1)}\\${found.slice(-1)}` },
  { match: /</u, write: () => '&lt;' },
  { match: /&(?=#?\w+;)/u, write: () => '&amp;' },
  // `@name` calls a person, `:word:` becomes a picture.
  { match: /(?<![A-Za-z0-9_])@(?=\w)/u, write: (found) => found + gap },
  { match: /(?<![\w:]):(?=[a-z][\w+-]*:)/u, write: (found) => found + gap },
  // Redmine looks for macros before Markdown.
  { match: /(?<=\{)\{/u, write: backslash },
  // A backslash is one only before punctuation: C:\Users stays readable.
  { match: /\\(?=[!-/:-@[-`{-~]|$)/u, write: backslash },
  { match: /[`*[\]|$~]/u, write: backslash },
  // Inside a word an underscore is no emphasis: error_code stays readable.
  { match: /(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/u, write: backslash },
  // `#12 !12 ~label %milestone &epic` lead elsewhere in GitLab; `#` at the end closes a heading.
  { match: /(?<![\p{L}\p{N}])[#!~%&](?=[\p{L}\p{N}"])|#(?=#*$)/u, write: backslash },
]);

/**
 * Text for Markdown (CommonMark, GitLab's and GitHub's), shown as it was typed.
 * Indentation at line starts goes: four spaces would make code of it.
 */
export const escapeMarkdown = (text: string): string =>
  text
    .split('\n')
    .map((line) => rewriteLine(line.trim()))
    .join('\n');
