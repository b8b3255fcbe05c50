import type { JournalEvent } from '../case/events.ts';
import type { Head } from './chain.ts';

/** How many of the newest events have a second copy. */
export const copiesKept = 32;

/**
 * The journal's second store. Browsers open a damaged IndexedDB without any
 * error, empty or shortened; the witness knows what should be there.
 */
export interface Witness {
  /** The newest link that was ever acknowledged, and copies of the events up to it. */
  read(): Promise<{ readonly head: Head; readonly copies: readonly JournalEvent[] } | null>;
  /** Called after each append with the events appended, oldest first. */
  record(appended: readonly JournalEvent[]): Promise<void>;
  clear(): Promise<void>;
}
