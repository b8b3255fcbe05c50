import { textOf } from '../../page/text-of.ts';

/** The text of markup that an API answers with; nothing in it is loaded or run. */
export const wordsIn = (markup: unknown): string | undefined =>
  typeof markup === 'string'
    ? textOf(new DOMParser().parseFromString(markup, 'text/html').body)
    : undefined;
