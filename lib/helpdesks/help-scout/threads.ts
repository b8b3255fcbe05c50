import { textOf } from '../../page/text-of.ts';

/** The list of what was said (a reply assistant's extension, 2025-09). */
export const threads = 'ol[aria-label="Thread Items"]';

/** One thing said in a conversation. */
export interface Item {
  readonly item: Element;
  readonly role: 'customer' | 'reply' | 'note' | 'unknown';
  readonly author: string | undefined;
  readonly body: Element;
}

/** Oldest first: by id, since each user chooses whether the newest comes first or last. */
export const itemsIn = (root: Element): readonly Item[] =>
  [...root.querySelectorAll(`${threads} > li > div[id^="thread-"]`)]
    .toSorted((a, b) => idOf(a) - idOf(b))
    .flatMap((item) => {
      const body = item.querySelector('div[class*="is-wide-layout"]:not([data-testid])');
      const author = textOf(item.querySelector('span[data-nocollapse="true"]'));
      return body ? [{ item, role: roleOf(item), author, body }] : [];
    });

const idOf = ({ id }: Element): number => Number(id.slice('thread-'.length));
export const isCustomers = ({ role }: Item): boolean => role === 'customer';

function roleOf(item: Element): Item['role'] {
  const label = item.getAttribute('aria-label') ?? '';
  if (item.classList.contains('is-customer')) return 'customer';
  if (/\buser reply\b/i.test(label)) return 'reply';
  return /\bnote\b/i.test(label) ? 'note' : 'unknown';
}
