import { readdir } from 'node:fs/promises';

/** Ids of all products, in order: one file each. */
export async function helpdeskIds(): Promise<readonly string[]> {
  const files = await readdir(new URL('../../lib/helpdesks/', import.meta.url));
  return files.flatMap((file) => /^(.+)\.helpdesk\.ts$/.exec(file)?.[1] ?? []).toSorted();
}
