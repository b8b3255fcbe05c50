import type { JournalEvent } from '../case/events.ts';
import type { EpochMs } from '../clock/units.ts';
import { follows, genesis, linkHash, type Head } from './chain.ts';
import type { JournalDatabase } from './database.ts';
import { copiesKept, type Witness } from './witness.ts';

/** What a look at the journal found. */
export type Integrity =
  | { readonly state: 'intact' }
  /**
   * Events that had been acknowledged are missing or changed. `found` is the
   * last one that is still sound, `expected` the last one that there had been,
   * `restored` how many came back from the second copy.
   */
  | {
      readonly state: 'emptied' | 'shortened' | 'altered';
      readonly expected: number;
      readonly found: number;
      readonly restored: number;
    };

/**
 * Compares the journal's end with its witness, and mends what the second copy
 * allows. Looks at the newest events only, so it costs the same at a million.
 */
export async function checkAndRepair(
  database: JournalDatabase,
  witness: Witness,
  now: EpochMs,
): Promise<Integrity> {
  const testimony = await witness.read();
  const tail = await newest(database);
  const last = tail.at(-1);

  if (!testimony) {
    // Either nothing was ever written, or only the witness is gone: then the journal stands in for it.
    if (last) await witness.record(tail);
    return { state: 'intact' };
  }

  const { head, copies } = testimony;
  const counterpart = tail.find((event) => event.seq === head.seq);
  const soundTo = await soundUntil(tail);
  if (
    last?.seq === soundTo &&
    (counterpart?.hash === head.hash || last.seq > head.seq + copiesKept)
  ) {
    // Killed between the two stores: the journal is ahead, which is its right.
    if (last.seq > head.seq) await witness.record(tail.filter((event) => event.seq > head.seq));
    return { state: 'intact' };
  }

  const found = Math.min(
    soundTo,
    counterpart && counterpart.hash !== head.hash ? lastAgreeing(tail, copies) : soundTo,
  );
  const restorable = copies.filter((copy) => copy.seq > found);
  const repaired = await repairEvent(head, found, restorable.length, now);
  const transaction = database.transaction('events', 'readwrite', { durability: 'strict' });
  await Promise.all([
    transaction.store.delete(IDBKeyRange.lowerBound(found, true)),
    ...[...restorable, repaired].map((event) => transaction.store.put(event)),
    transaction.done,
  ]);
  await witness.record([...restorable, repaired]);
  return {
    state: !last ? 'emptied' : soundTo < last.seq || counterpart ? 'altered' : 'shortened',
    expected: head.seq,
    found,
    restored: restorable.length,
  };
}

/** Walks the whole chain, as a person may ask for. Gives the first event that doesn't fit. */
export async function verifyAll(
  database: JournalDatabase,
): Promise<{ readonly events: number; readonly firstBad: number | null }> {
  const pageSize = 1_000;
  let head: Head = genesis;
  let events = 0;
  for (;;) {
    const page = await database.getAll('events', IDBKeyRange.lowerBound(head.seq, true), pageSize);
    for (const event of page) {
      events += 1;
      const bridged = event.seq > head.seq + 1 && (await isBridged(database, event.seq));
      if (!bridged && !(await follows(head, event))) return { events, firstBad: event.seq };
      head = { seq: event.seq, hash: event.hash };
    }
    if (page.length < pageSize) return { events, firstBad: null };
  }
}

/** A hole in the sequence is honest when a later `repaired` event tells of it. */
async function isBridged(database: JournalDatabase, seq: number): Promise<boolean> {
  let cursor = await database
    .transaction('events')
    .store.openCursor(IDBKeyRange.bound(seq, seq + copiesKept + 1));
  while (cursor) {
    if (cursor.value.body.type === 'repaired') return true;
    cursor = await cursor.continue();
  }
  return false;
}

async function newest(database: JournalDatabase): Promise<JournalEvent[]> {
  const events: JournalEvent[] = [];
  let cursor = await database.transaction('events').store.openCursor(null, 'prev');
  while (cursor && events.length < copiesKept) {
    events.push(cursor.value);
    cursor = await cursor.continue();
  }
  return events.toReversed();
}

/** The last event up to which the newest ones form a chain; 0 when there is none. */
async function soundUntil(tail: readonly JournalEvent[]): Promise<number> {
  const [first, ...rest] = tail;
  if (!first) return 0;
  if (first.seq === 1 && !(await follows(genesis, first))) return 0;
  let head: Head = first;
  for (const event of rest) {
    const repairedHole = event.seq > head.seq + 1;
    if (!repairedHole && !(await follows(head, event))) return head.seq;
    head = event;
  }
  return head.seq;
}

function lastAgreeing(tail: readonly JournalEvent[], copies: readonly JournalEvent[]): number {
  const hashes = new Map(copies.map((copy) => [copy.seq, copy.hash]));
  return tail.findLast((event) => hashes.get(event.seq) === event.hash)?.seq ?? 0;
}

async function repairEvent(
  head: Head,
  found: number,
  restored: number,
  now: EpochMs,
): Promise<JournalEvent> {
  const unlinked = {
    seq: head.seq + 1,
    at: now,
    body: { type: 'repaired' as const, expected: head.seq, found, restored },
  };
  return { ...unlinked, hash: await linkHash(head.hash, unlinked) };
}
