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

export const pageOf = (html: string): Document =>
  new DOMParser().parseFromString(html, 'text/html');
