/** One piece of text that a target would interpret, and what to write instead. */
export interface Rewrite {
  /** Without capture groups; `^` and `$` are the line's. */
  readonly match: RegExp;
  readonly write: (found: string) => string;
}

/**
 * A function that rewrites one line in a single pass, so that no replacement is
 * looked at again. Where several match at a place, the first in the list wins.
 */
export function lineRewriter(rewrites: readonly Rewrite[]): (line: string) => string {
  const groups = rewrites.map(({ match }) => `(${match.source})`);
  const any = new RegExp(groups.join('|'), 'gu');
  return (line) =>
    line.replace(any, (found: string, ...captures: unknown[]) => {
      const rewrite = rewrites[captures.findIndex((capture) => capture !== undefined)];
      return rewrite ? rewrite.write(found) : found;
    });
}
