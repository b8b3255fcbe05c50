import type { NumberForm, TaughtAddress } from '../policy/schema/taught.ts';
import { decoded, numbersIn } from '../helpdesks/taught/ticket-number.ts';
import { isGeneratedValue } from './generated.ts';

/** How a ticket's address looks, and the number of this one. */
export interface FromExample {
  readonly address: TaughtAddress;
  readonly ticketId: string;
}

/**
 * From the number that was pointed at and the address that shows it. Null when
 * the text has no number, or several and none of them stands in the address.
 */
export function addressFrom(shown: string, url: URL): FromExample | null {
  const codes = numbersIn(shown, 'code');
  const digits = numbersIn(shown, 'digits');
  const candidates = [...new Set([...codes, ...digits])].toSorted((a, b) => b.length - a.length);
  for (const ticketId of candidates) {
    const address = holding(ticketId, url);
    if (address) return { address, ticketId };
  }
  const [only, another] = codes;
  if (only === undefined || another !== undefined) return null;
  return {
    address: { in: 'page', form: formOf(only), path: general(url.pathname) },
    ticketId: only,
  };
}

const formOf = (number: string): NumberForm => (/^\d+$/.test(number) ? 'digits' : 'code');

function holding(number: string, url: URL): TaughtAddress | null {
  const form = formOf(number);
  const path = template(url.pathname, number);
  if (path) return { in: 'path', form, path };
  const hash = template(url.hash, number);
  if (hash) return { in: 'hash', form, path: general(url.pathname), hash };
  const named = [...url.searchParams].filter(([, value]) => value === number);
  const [name] = named[0] ?? [];
  return name !== undefined && named.length === 1
    ? { in: 'query', form, path: general(url.pathname), name }
    : null;
}

/** The address with `{id}` where the number stands alone, up to there; null where it doesn't, or twice. */
function template(address: string, number: string): string | null {
  const parts = decoded(address).split('/');
  const places = parts.flatMap((part, index) => {
    const at = part.indexOf(number);
    if (at < 0) return [];
    const before = part.slice(0, at);
    const after = part.slice(at + number.length);
    const alone = !/[A-Za-z0-9]$/.test(before) && !/^[A-Za-z0-9]/.test(after);
    // What follows a number in its part is the subject, most of the time.
    return alone && !/[A-Za-z]{3}/.test(after.replace(/\.\w{2,5}$/, ''))
      ? [{ index, part: `${before}{id}${after}` }]
      : [];
  });
  const [place, another] = places;
  if (!place || another) return null;
  return [...parts.slice(0, place.index).map(generalPart), place.part].join('/');
}

/** Parts that look made for this one ticket may be anything. */
const general = (path: string): string => decoded(path).split('/').map(generalPart).join('/');
const generalPart = (part: string): string =>
  /\d{2}/.test(part) || isGeneratedValue(part) ? '*' : part;

/** The same address with `*` where the second ticket's differs; null where they have nothing in common. */
export function widened(address: TaughtAddress, url: URL): TaughtAddress {
  const path = wider(address.path, decoded(url.pathname));
  return path === null ? address : { ...address, path };
}

function wider(path: string, other: string): string | null {
  const parts = path.split('/');
  const others = other.split('/');
  if (others.length < parts.length) return null;
  const differing = parts.filter(
    (part, index) => !part.includes('{id}') && part !== '*' && part !== others[index],
  );
  if (differing.length > 1) return null;
  return parts.map((part) => (differing.includes(part) ? '*' : part)).join('/');
}
