import type { JournalEvent } from './events.ts';

/** What a case is made from: an event without its links in the journal. */
export type CountedEvent = Pick<JournalEvent, 'seq' | 'at' | 'body'>;
