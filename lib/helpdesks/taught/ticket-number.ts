import type { NumberForm, TaughtAddress } from '../../policy/schema/taught.ts';

const shapes = {
  digits: String.raw`\d{1,20}`,
  code: String.raw`(?=[\w.-]*\d)\w[\w.-]{0,63}`,
} as const satisfies Record<NumberForm, string>;

/** What may be a number in a text, such as `4711` in `#4711`, in the order they stand there. */
export function numbersIn(text: string, form: NumberForm): readonly string[] {
  const words = text.match(/[A-Za-z0-9]+(?:[-_.][A-Za-z0-9]+)*/g) ?? [];
  const found =
    form === 'digits'
      ? (text.match(/\d{1,20}/g) ?? [])
      : words.filter((word) => /\d/.test(word) && word.length <= 64);
  return [...new Set(found)];
}

/** Numbers are the same whether or not they were filled up with zeros. */
export const sameNumber = (a: string, b: string): boolean => plain(a) === plain(b);
const plain = (number: string): string => number.replace(/^0+(?=\d)/, '');

/**
 * The ticket's number by the page's address, null where this is no ticket's
 * page. `shown` gives what the page shows as its number, for desks whose
 * addresses don't have it.
 */
export function numberAt(
  address: TaughtAddress,
  url: URL,
  shown: () => string | undefined,
): string | null {
  switch (address.in) {
    case 'path':
      return match(address.path, url.pathname, address.form);
    case 'query': {
      if (match(address.path, url.pathname, address.form) === null) return null;
      return whole(url.searchParams.get(address.name), address.form);
    }
    case 'hash':
      if (match(address.path, url.pathname, address.form) === null) return null;
      return match(address.hash, url.hash, address.form);
    case 'page': {
      if (match(address.path, url.pathname, address.form) === null) return null;
      const [one, another] = numbersIn(shown() ?? '', address.form);
      return one !== undefined && another === undefined ? one : null;
    }
  }
}

const whole = (text: string | null, form: NumberForm): string | null =>
  text !== null && new RegExp(`^${shapes[form]}$`).test(text) ? text : null;

/** The number where the template has `{id}`, an empty text where it has none, null where it doesn't fit. */
function match(template: string, address: string, form: NumberForm): string | null {
  const parts = decoded(address).split('/');
  let number = '';
  for (const [index, wanted] of template.replace(/\/$/, '').split('/').entries()) {
    const part = parts[index];
    if (part === undefined) return null;
    const [before = '', after] = wanted.split('{id}');
    if (after !== undefined) {
      const isLong = part.length >= before.length + after.length;
      if (!isLong || !part.startsWith(before) || !part.endsWith(after)) return null;
      const found = whole(part.slice(before.length, part.length - after.length), form);
      if (found === null) return null;
      number = found;
    } else if (wanted === '*' ? part === '' : wanted !== part) return null;
  }
  return number;
}

/** As people read it; an address that can't be decoded stays as it is. */
export function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
