import * as z from 'zod';
import { journalEventSchema } from '../case/events.ts';
import { copiesKept, type Witness } from '../journal/witness.ts';
import { browser } from './api.ts';
import { stored } from './stored.ts';

const headKey = 'journal.head';
const copyKey = (seq: number): string => `journal.copy.${seq}`;

const head = stored(
  'local',
  headKey,
  z.object({ seq: z.int().min(1), hash: z.string() }).nullable(),
  null,
);

/** The witness in `storage.local`: another file on disk than IndexedDB's. */
export const storageWitness: Witness = {
  async read() {
    const found = await head.read();
    if (!found) return null;
    const keys = Array.from({ length: copiesKept }, (_, back) => copyKey(found.seq - back));
    const values = Object.values(await browser.storage.local.get(keys));
    const copies = values
      .map((value) => journalEventSchema.safeParse(value))
      .flatMap((parsed) => (parsed.success ? [parsed.data] : []))
      .toSorted((a, b) => a.seq - b.seq);
    return { head: found, copies };
  },

  async record(appended) {
    const last = appended.at(-1);
    if (!last) return;
    const copies = Object.fromEntries(appended.map((event) => [copyKey(event.seq), event]));
    await browser.storage.local.set({ ...copies, [headKey]: { seq: last.seq, hash: last.hash } });
    await browser.storage.local.remove(
      appended.map((event) => copyKey(event.seq - copiesKept)).filter((key) => !(key in copies)),
    );
  },

  async clear() {
    const keys = Object.keys(await browser.storage.local.get(null));
    await browser.storage.local.remove(keys.filter((key) => key.startsWith('journal.')));
  },
};
