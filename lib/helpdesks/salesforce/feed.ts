import { textOf } from '../../page/text-of.ts';
import type { Entry } from '../adapter.ts';
import { instantOf } from '../read/instant.ts';
import { known } from '../read/known.ts';

/** Kinds of feed items (Salesforce's FeedItem object) that are between the desk and the requester, or never. */
const kinds: Readonly<Record<string, Entry['visibility']>> = {
  EmailMessageEvent: 'public',
  CallLogPost: 'internal',
};

/**
 * The case's feed, the newest first, as far as it was loaded. Who may read a
 * post stands above it in words.
 */
export function feedEntries(
  root: Element,
  people: { readonly requester: string | undefined; readonly owner: string | undefined },
): Entry[] {
  return [
    ...root.querySelectorAll('article.cuf-feedElement[data-type], article.cuf-feedItem[data-type]'),
  ]
    .flatMap((item): Entry[] => {
      const body = item.querySelector(
        '.emailMessageBody, emailui-rich-text-output, .feedBodyInner, .cuf-feedBodyText',
      );
      if (!body) return [];
      const type = item.getAttribute('data-type') ?? '';
      const preamble = textOf(item.querySelector('.cuf-preamble, .preamble_left'));
      const visibility = kinds[type] ?? (type === 'TextPost' ? visibilityIn(preamble) : 'unknown');
      const author = textOf(item.querySelector('.cuf-entityLink'));
      const isDesk = visibility === 'internal' || author === people.owner;
      return [
        known({
          visibility,
          from:
            author !== undefined && author === people.requester
              ? 'requester'
              : isDesk && author !== undefined
                ? 'desk'
                : 'unknown',
          author,
          at: instantOf(item.querySelector('time[datetime]')?.getAttribute('datetime')),
          body,
        }),
      ];
    })
    .toReversed();
}

/** By the words of the English interface; in other languages it isn't known. */
export const visibilityIn = (text: string | undefined): Entry['visibility'] =>
  text === undefined
    ? 'unknown'
    : text.endsWith(' Only')
      ? 'internal'
      : text.endsWith('All with access')
        ? 'public'
        : 'unknown';
