import type { Channel } from './channel.ts';
import { findNote } from './conversation.ts';
import { isReadable, type Shown } from './shown.ts';

/** Looks for notes that left Baton in the tickets where they should arrive. */
export interface AwaitedNotes {
  expect(references: readonly string[]): void;
  /** To be called when the conversation may have changed. */
  seek(shown: Shown): Promise<void>;
}

/** Says of each note once where it was found: for the team, or for the requester to read. */
export function awaitedNotes(channel: Channel): AwaitedNotes {
  let awaited: readonly string[] = [];
  /** Said, or being looked for. */
  const settled = new Set<string>();
  return {
    expect(references) {
      awaited = references;
    },
    async seek(shown) {
      if (!isReadable(shown)) return;
      for (const reference of awaited.filter((one) => !settled.has(one))) {
        settled.add(reference);
        const as = await findNote(shown.helpdesk, shown, reference).catch(() => 'absent' as const);
        const said = as !== 'absent' && (await tell(reference, as));
        if (!said) settled.delete(reference);
      }
    },
  };

  async function tell(reference: string, as: 'internal' | 'public'): Promise<boolean> {
    return (await channel.send('noteSeen', { reference, as })) !== undefined;
  }
}
