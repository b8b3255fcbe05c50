import { composerOf, type Composer, type Helpdesk } from '../../../lib/helpdesks/adapter.ts';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * A page as a real server sent it and its scripts left it, with the scripts
 * taken out: `<product>-<date>-<page>.html`, from the tickets of `tests/helpdesks`.
 */
export const snapshot = (name: string): string =>
  readFileSync(join(import.meta.dirname, 'snapshots', `${name}.html`), 'utf8');

/** What a real server answered besides: a feed or JSON, by its whole file name. */
export const answered = (file: string): string =>
  readFileSync(join(import.meta.dirname, 'snapshots', file), 'utf8');

/** The composer of a product that has internal notes. */
export function knownComposer(helpdesk: Helpdesk): Composer {
  const composer = composerOf(helpdesk);
  if (!composer) throw new Error('This product has no internal notes');
  return composer;
}

export const pageOf = (html: string): Document =>
  new DOMParser().parseFromString(html, 'text/html');
