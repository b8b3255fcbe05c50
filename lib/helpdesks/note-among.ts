import { contains } from '../page/text-of.ts';

/**
 * Where a note's reference stands among a conversation's entries. A public
 * entry that quotes the note doesn't make the note public.
 */
export function noteAmong(
  entries: Iterable<Element>,
  reference: string,
  body: string,
  internal: string,
): Promise<'internal' | 'public' | 'absent'> {
  const found = [...entries].filter((entry) =>
    contains(entry.querySelector(body)?.textContent, reference),
  );
  const isInternal = found.some((entry) => entry.matches(internal));
  return Promise.resolve(isInternal ? 'internal' : found.length > 0 ? 'public' : 'absent');
}
