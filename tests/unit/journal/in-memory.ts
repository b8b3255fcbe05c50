import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import type { JournalEvent } from '../../../lib/case/events.ts';
import { caseKey, type CaseKey } from '../../../lib/case/ticket.ts';
import { epochMs } from '../../../lib/clock/units.ts';
import type { Head } from '../../../lib/journal/chain.ts';
import { openDatabase, type JournalDatabase } from '../../../lib/journal/database.ts';
import { Journal, type NewEvent } from '../../../lib/journal/journal.ts';
import { copiesKept, type Witness } from '../../../lib/journal/witness.ts';

/** A witness that a test can look into. */
export class MemoryWitness implements Witness {
  head: Head | null = null;
  copies: JournalEvent[] = [];

  async read() {
    return this.head && { head: this.head, copies: this.copies };
  }

  async record(appended: readonly JournalEvent[]) {
    const last = appended.at(-1);
    if (!last) return;
    this.head = { seq: last.seq, hash: last.hash };
    this.copies = [...this.copies, ...appended].slice(-copiesKept);
  }

  async clear() {
    this.head = null;
    this.copies = [];
  }
}

export interface MemoryJournal {
  readonly database: JournalDatabase;
  readonly witness: MemoryWitness;
  readonly journal: Journal;
}

/** A journal in a store of its own. */
export async function memoryJournal(): Promise<MemoryJournal> {
  globalThis.indexedDB = new IDBFactory();
  const database = await openDatabase();
  const witness = new MemoryWitness();
  return { database, witness, journal: new Journal(database, witness) };
}

export const ticketKey = (ticketId: string): CaseKey =>
  caseKey({ helpdesk: 'demo', site: 'http://localhost', ticketId });

/** Events that differ from each other. */
export const someEvents = (count: number, key = ticketKey('1')): NewEvent[] =>
  Array.from({ length: count }, (_, index) => ({
    at: epochMs(1_000 + index),
    case: key,
    body: { type: 'affectedUsers', count: index },
  }));
