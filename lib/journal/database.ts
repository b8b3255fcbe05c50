import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { RunningInterval } from '../case/case.ts';
import type { JournalEvent } from '../case/events.ts';

/** What IndexedDB holds. */
export interface JournalSchema extends DBSchema {
  events: {
    key: number;
    value: JournalEvent;
    /** Inside one index key, records come in the order of `seq`. */
    indexes: { case: string; command: string };
  };
  /** At most one record: the stretch of hands-on time that is still open. */
  running: { key: 'running'; value: RunningInterval };
}

export type JournalDatabase = IDBPDatabase<JournalSchema>;

export const databaseName = 'baton';
const schemaVersion = 1;

/** Opens the journal's database, or creates it. */
export function openDatabase(): Promise<JournalDatabase> {
  return openDB<JournalSchema>(databaseName, schemaVersion, {
    upgrade(database) {
      const events = database.createObjectStore('events', { keyPath: 'seq' });
      events.createIndex('case', 'case');
      events.createIndex('command', 'command');
      database.createObjectStore('running');
    },
    blocking(_current, _blocked, event) {
      // A newer version of Baton wants to upgrade: let it.
      if (event.target instanceof IDBDatabase) event.target.close();
    },
  });
}
