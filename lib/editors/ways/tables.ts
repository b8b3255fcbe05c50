/** Our own tables for editors that have none: a line for each row, else all cells run together. */
export const rowsAsLines = (html: string): string =>
  html
    .replace(/<\/t[dh]>\s*<t[dh]>/g, ': ')
    .replace(/<\/?(?:table|t[dh])\b[^>]*>/g, '')
    .replace(/(<\/?)tr>/g, '$1p>');

/**
 * Our own tables for editors that may have some or not: with paragraphs in the
 * cells, which is what such schemas want, and else a line for each cell.
 */
export const paragraphsInCells = (html: string): string =>
  html.replace(/<(t[dh])>/g, '<$1><p>').replace(/<\/(t[dh])>/g, '</p></$1>');
