import type catalogue from '../../public/_locales/en/messages.json';
import { browser } from './api.ts';

/** The name of a sentence in the catalogue; a missing one fails the type check. */
export type MessageKey = keyof typeof catalogue;

/** Names of sentences that come as `<name>_one` and `<name>_other`. */
export type PluralKey = MessageKey extends infer Key
  ? Key extends `${infer Base}_other`
    ? Base
    : never
  : never;

/**
 * What was asked before: once the extension is replaced or switched off, its
 * pages stay for a while without the API, and still have to say so.
 */
const known = new Map<string, string>();

function remembered(name: string, look: () => string): string {
  try {
    const found = look();
    known.set(name, found);
    return found;
  } catch {
    return known.get(name) ?? '';
  }
}

/** The language of the browser's own surface, as a BCP 47 tag. */
export const language = (): string =>
  remembered('@language', () => browser.i18n.getUILanguage()) || 'en';

/** A sentence in the reader's language; `$1`, `$2` … become the substitutions. */
export function t(key: MessageKey, ...substitutions: readonly (string | number)[]): string {
  const look = () => browser.i18n.getMessage(key, substitutions.map(String)) || key;
  // Sentences with values in them are many; when the extension is gone none of them is needed.
  if (substitutions.length === 0) return remembered(key, look);
  try {
    return look();
  } catch {
    return '';
  }
}

/** Has these sentences ready for when the extension is gone. */
export function rememberSentences(...keys: readonly MessageKey[]): void {
  for (const key of keys) t(key);
}

/** The sentence for that many of something: `$1` is the formatted count, the others follow. */
export function plural(
  key: PluralKey,
  count: number,
  ...substitutions: readonly (string | number)[]
): string {
  const form = new Intl.PluralRules(language()).select(count) === 'one' ? 'one' : 'other';
  return t(`${key}_${form}`, new Intl.NumberFormat(language()).format(count), ...substitutions);
}
