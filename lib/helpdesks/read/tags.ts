import { cut } from '../../page/text-of.ts';
import { unlessEmpty } from './unless-empty.ts';

/** As many as the background takes. */
const mostTags = 50;

/** The texts among what a page or an API gives as tags, or undefined where it has none. */
export const tagsOf = (found: readonly unknown[]): string[] | undefined =>
  unlessEmpty(found.flatMap((tag) => cut(tag) ?? []).slice(0, mostTags));
