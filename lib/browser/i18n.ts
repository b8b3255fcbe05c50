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

/** The language of the browser's own surface, as a BCP 47 tag. */
export const language = (): string => browser.i18n.getUILanguage();

/** A sentence in the reader's language; `$1`, `$2` … become the substitutions. */
export const t = (key: MessageKey, ...substitutions: readonly (string | number)[]): string =>
  browser.i18n.getMessage(key, substitutions.map(String)) || key;

/** The sentence for that many of something: `$1` is the formatted count, the others follow. */
export function plural(
  key: PluralKey,
  count: number,
  ...substitutions: readonly (string | number)[]
): string {
  const form = new Intl.PluralRules(language()).select(count) === 'one' ? 'one' : 'other';
  return t(`${key}_${form}`, new Intl.NumberFormat(language()).format(count), ...substitutions);
}
