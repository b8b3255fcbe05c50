/** How much of a text from a page is kept, in UTF-16 units. */
export const textLimits = { line: 500, paragraph: 4_000, note: 20_000 } as const;

/**
 * C0 and C1 controls except tab and line feed, and the characters that turn
 * the reading direction around (CVE-2021-42574) or have no width. Right-to-left
 * letters themselves stay: only invisible commands go.
 */
const invisible =
  // oxlint-disable-next-line no-control-regex -- removing control characters is the purpose
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/gu;

/** What is shown instead of the part that was cut. */
const ellipsis = '…';

/**
 * A stranger's text, made harmless to show: invisible controls removed, line
 * ends unified, cut at `limit`. It is still text, never markup.
 */
export function cleanText(text: string, limit: number): string {
  // Cut first: a subject of 10 MB must not cost a scan of 10 MB.
  const head = text.length > limit * 2 ? text.slice(0, limit * 2) : text;
  const clean = head.replace(/\r\n?/g, '\n').replace(invisible, '').trim();
  if (clean.length <= limit && head.length === text.length) return clean;
  return clean.slice(0, limit - ellipsis.length).replace(/[\ud800-\udbff]$/, '') + ellipsis;
}

/** The same on one line: runs of white space become one space. */
export const cleanLine = (text: string, limit: number = textLimits.line): string =>
  cleanText(text.slice(0, limit * 4).replace(/\s+/g, ' '), limit);
