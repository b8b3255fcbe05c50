import type * as z from 'zod';
import { browser } from './api.ts';

/** One value in the browser's own storage, parsed on the way in. */
export interface Stored<T> {
  read(): Promise<T>;
  write(value: T): Promise<void>;
}

/**
 * A value under a key. What doesn't parse, because an older version wrote it
 * or something else did, counts as absent and gives the fallback.
 */
export function stored<Schema extends z.ZodType>(
  area: 'local' | 'session',
  key: string,
  schema: Schema,
  fallback: z.output<Schema>,
): Stored<z.output<Schema>> {
  return {
    async read() {
      const found = (await browser.storage[area].get(key))[key];
      const parsed = schema.safeParse(found);
      return parsed.success ? parsed.data : fallback;
    },
    async write(value) {
      await browser.storage[area].set({ [key]: value });
    },
  };
}
