import type { RunningInterval } from '../case/case.ts';
import type { EventBody, JournalEvent } from '../case/events.ts';
import type { CaseKey } from '../case/ticket.ts';
import type { EpochMs } from '../clock/units.ts';
import { genesis, linkHash, type Head } from './chain.ts';
import type { JournalDatabase } from './database.ts';
import type { Witness } from './witness.ts';

/** An event that is to happen. */
export interface NewEvent {
  readonly at: EpochMs;
  readonly case?: CaseKey;
  readonly command?: string;
  readonly policy?: string;
  readonly body: EventBody;
}

/** What else is true after an append, in the same transaction. */
export interface AppendOptions {
  /** The open interval: a new one, none (`null`), or as it was (absent). */
  readonly running?: RunningInterval | null;
}

/**
 * The append-only journal. One writer at a time; an append is acknowledged
 * when it is on disk and the witness knows it. Rejects with the store's own
 * error when it can't be written; then nothing was.
 */
export class Journal {
  readonly #database: JournalDatabase;
  readonly #witness: Witness;

  constructor(database: JournalDatabase, witness: Witness) {
    this.#database = database;
    this.#witness = witness;
  }

  /** The newest link. */
  async head(): Promise<Head> {
    const cursor = await this.#database.transaction('events').store.openCursor(null, 'prev');
    return cursor ? { seq: cursor.value.seq, hash: cursor.value.hash } : genesis;
  }

  /** Whether events of this command are there already. */
  async has(command: string): Promise<boolean> {
    return (await this.#database.countFromIndex('events', 'command', command)) > 0;
  }

  /** Appends events in order and gives them back linked. Must be called by one writer at a time. */
  async append(
    events: readonly NewEvent[],
    options: AppendOptions = {},
  ): Promise<readonly JournalEvent[]> {
    const linked = await linkAll(await this.head(), events);
    const transaction = this.#database.transaction(['events', 'running'], 'readwrite', {
      durability: 'strict',
    });
    const writes: Promise<unknown>[] = linked.map((event) =>
      transaction.objectStore('events').add(event),
    );
    if (options.running === null) {
      writes.push(transaction.objectStore('running').delete('running'));
    } else if (options.running) {
      writes.push(transaction.objectStore('running').put(options.running, 'running'));
    }
    await Promise.all([...writes, transaction.done]);
    await this.#witness.record(linked);
    return linked;
  }

  /** Stretches or starts the open interval without an event. */
  async stretch(running: RunningInterval): Promise<void> {
    await this.#database.put('running', running, 'running');
  }

  running(): Promise<RunningInterval | undefined> {
    return this.#database.get('running', 'running');
  }

  /** All events of one ticket, oldest first. */
  eventsOf(key: CaseKey): Promise<JournalEvent[]> {
    return this.#database.getAllFromIndex('events', 'case', key);
  }

  /** Events from a sequence number on, oldest first. */
  page(fromSeq: number, count: number): Promise<JournalEvent[]> {
    return this.#database.getAll('events', IDBKeyRange.lowerBound(fromSeq), count);
  }

  /** Events from an instant on, oldest first. */
  async since(at: EpochMs): Promise<JournalEvent[]> {
    const found: JournalEvent[] = [];
    let cursor = await this.#database.transaction('events').store.openCursor(null, 'prev');
    while (cursor && cursor.value.at >= at) {
      found.push(cursor.value);
      cursor = await cursor.continue();
    }
    return found.toReversed();
  }

  /** How much is there, without reading it. */
  async size(): Promise<{ events: number; cases: number; firstAt: EpochMs | null }> {
    const transaction = this.#database.transaction('events');
    const events = await transaction.store.count();
    const first = await transaction.store.openCursor();
    let cases = 0;
    let cursor = await transaction.store.index('case').openKeyCursor(null, 'nextunique');
    while (cursor) {
      cases += 1;
      cursor = await cursor.continue();
    }
    return { events, cases, firstAt: first ? first.value.at : null };
  }

  /** Forgets everything, on a person's explicit wish. */
  async clear(): Promise<void> {
    const transaction = this.#database.transaction(['events', 'running'], 'readwrite', {
      durability: 'strict',
    });
    await Promise.all([
      transaction.objectStore('events').clear(),
      transaction.objectStore('running').clear(),
      transaction.done,
    ]);
    await this.#witness.clear();
  }
}

/** Hashing waits, and a waiting IndexedDB transaction ends: so all hashes come before it begins. */
export async function linkAll(head: Head, events: readonly NewEvent[]): Promise<JournalEvent[]> {
  const linked: JournalEvent[] = [];
  let last = head;
  for (const event of events) {
    const unlinked = { ...event, seq: last.seq + 1 };
    const hash = await linkHash(last.hash, unlinked);
    linked.push({ ...unlinked, hash });
    last = { seq: unlinked.seq, hash };
  }
  return linked;
}
