import { textOf } from '../../page/text-of.ts';
import type { Entry } from '../adapter.ts';
import { known } from '../read/known.ts';
import type { NoteTimes } from './feeds.ts';

/** The notes as they stand in the page. It gives their times without a zone, so there are none. */
export const entriesOf = (root: Element, author: HTMLAnchorElement | null): Entry[] =>
  [...root.querySelectorAll('#history .journal')].flatMap((entry): Entry[] => {
    const body = entry.querySelector('.wiki');
    const by = entry.querySelector<HTMLAnchorElement>('.note-header a.user');
    const isRequester = userOf(by) !== undefined && userOf(by) === userOf(author);
    return body
      ? [
          known({
            visibility: entry.classList.contains('private-notes') ? 'internal' : 'public',
            from: isRequester ? 'requester' : 'unknown',
            author: textOf(by),
            body,
          }),
        ]
      : [];
  });

/** Numbers of the entries that everybody can read and that say something, in the page's order. */
export interface PublicNotes {
  readonly byRequester: readonly string[];
  readonly byDesk: readonly string[];
}

/**
 * Whose notes they are. The desk: those to whom the issue can be assigned, and
 * the one who is signed in. The requester may be one of them, and is still the
 * requester; a note of anybody else, such as a watcher, is neither's.
 */
export function publicNotes(root: Element, author: HTMLAnchorElement | null): PublicNotes {
  const desk = new Set<string | undefined>([
    ...[...root.querySelectorAll<HTMLOptionElement>('#issue_assigned_to_id option')]
      .map(({ value }) => value)
      .filter((value) => /^\d+$/.test(value)),
    userOf(root.ownerDocument.querySelector<HTMLAnchorElement>('#loggedas a.user')),
  ]);
  const requester = userOf(author);
  const notes = [...root.querySelectorAll('#history .journal.has-notes')]
    .filter((entry) => !entry.classList.contains('private-notes'))
    .map((entry) => ({
      number: numberOf(entry),
      by: userOf(entry.querySelector<HTMLAnchorElement>('.note-header a.user')),
    }));
  const numbersOf = (isTheirs: (user: string) => boolean) =>
    notes.flatMap(({ number, by }) => (number && by && isTheirs(by) ? [number] : []));
  return {
    byRequester: numbersOf((user) => user === requester),
    byDesk: requester ? numbersOf((user) => user !== requester && desk.has(user)) : [],
  };
}

/**
 * Since when the issue has its status: since the entry that set it, or since it
 * was opened. The page says "Status" in one language, so the word beside the
 * value is the word in the entries.
 */
export function statusSince(
  root: Element,
  openedAt: number | undefined,
  times: NoteTimes,
): number | undefined {
  const label = textOf(root.querySelector('.status.attribute .label'))?.replace(/\s*:$/, '');
  const value = textOf(root.querySelector('.status.attribute .value'));
  const last = [...root.querySelectorAll('#history .journal .details li')].findLast(
    (item) => textOf(item.querySelector('strong')) === label,
  );
  if (!last) return openedAt;
  const leadsHere = textOf([...last.querySelectorAll('i')].at(-1)) === value;
  return leadsHere ? times.get(numberOf(last.closest('.journal')) ?? '') : undefined;
}

/** When the last of these notes was written, if each one's time is known. */
export function latestOf(notes: readonly string[], times: NoteTimes): number | undefined {
  const told = notes.map((note) => times.get(note) ?? Number.NaN);
  return told.length === 0 ? undefined : Math.max(...told) || undefined;
}

const numberOf = (entry: Element | null): string | undefined =>
  /^change-(\d+)$/.exec(entry?.id ?? '')?.[1];

const userOf = (link: HTMLAnchorElement | null): string | undefined =>
  /\/users\/(\d+)$/.exec(link?.href ?? '')?.[1];
