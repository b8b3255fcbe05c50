import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const output = join(import.meta.dirname, '../../.output');

export const builds = ['chrome-mv3', 'firefox-mv3'] as const;
export type Build = (typeof builds)[number];

/** Paths of all files of a build, with forward slashes. */
export const filesOf = (build: Build): string[] =>
  readdirSync(join(output, build), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(output, build).length + 1))
    .map((path) => path.replaceAll('\\', '/'))
    .toSorted();

export const read = (build: Build, file: string): Buffer => readFileSync(join(output, build, file));

/** Bytes as they travel and as stores count them. */
export const gzippedBytes = (build: Build, files: readonly string[]): number =>
  files.reduce((sum, file) => sum + gzipSync(read(build, file), { level: 9 }).length, 0);

/** Name and bytes of the store packages; without that of the sources that Firefox's store asks for. */
export const packages = (): { name: string; bytes: number }[] =>
  readdirSync(output)
    .filter((name) => name.endsWith('.zip') && !name.includes('sources'))
    .map((name) => ({ name, bytes: readFileSync(join(output, name)).length }));

const references =
  /(?:from|import)\s*\(?["'](\.{0,2}\/[^"']+\.(?:js|css))["']|(?:src|href)="(\/[^"]+\.(?:js|css))"/g;

/** A file and everything that it loads, in order of first mention. */
export const loadedBy = (build: Build, entry: string): string[] => {
  const found = [entry];
  for (const file of found) {
    if (!/\.(?:js|html)$/.test(file)) continue;
    const base = new URL(file, 'https://build.example/');
    for (const [, imported, linked] of read(build, file).toString('utf8').matchAll(references)) {
      const path = new URL(imported ?? linked ?? '', base).pathname.slice(1);
      if (!found.includes(path)) found.push(path);
    }
  }
  return found;
};
