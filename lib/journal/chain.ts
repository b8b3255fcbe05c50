import type { JournalEvent } from '../case/events.ts';
import { canonicalJson } from './canonical.ts';

/** The newest link: its sequence number and hash. */
export interface Head {
  readonly seq: number;
  readonly hash: string;
}

/** Before the first event. */
export const genesis: Head = { seq: 0, hash: '0'.repeat(64) };

/** An event before it is linked. */
export type UnlinkedEvent = Omit<JournalEvent, 'hash'>;

/** SHA-256 in hexadecimal over the previous hash and the event's canonical JSON. */
export async function linkHash(previous: string, event: UnlinkedEvent): Promise<string> {
  const bytes = new TextEncoder().encode(previous + canonicalJson(event));
  return new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)).toHex();
}

/** Whether an event is the one that belongs after the head. */
export async function follows(head: Head, event: JournalEvent): Promise<boolean> {
  const { hash, ...unlinked } = event;
  return event.seq === head.seq + 1 && hash === (await linkHash(head.hash, unlinked));
}
