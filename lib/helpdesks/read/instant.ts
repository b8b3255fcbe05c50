/**
 * A time of an API or a `datetime` attribute in milliseconds since 1970, or
 * undefined where it names no instant: without a zone it would be a guess.
 */
export function instantOf(text: unknown): number | undefined {
  if (typeof text !== 'string' || !/(?:Z|[+-]\d\d:?\d\d)$/.test(text.trim())) return undefined;
  const ms = Date.parse(text.trim().replace(/ (?=[+-]\d\d:?\d\d$)/, ''));
  return Number.isFinite(ms) && ms > 0 ? ms : undefined;
}
