import { createContext } from 'preact';
import { useContext, useEffect } from 'preact/hooks';

/** Answers being typed; each can be saved at once, before the note or the page goes. */
export interface Drafts {
  add(save: () => Promise<void>): () => void;
  /** Resolves when all that was typed is recorded, or couldn't be. */
  saveAll(): Promise<void>;
}

export function openDrafts(): Drafts {
  const saves = new Set<() => Promise<void>>();
  return {
    add(save) {
      saves.add(save);
      return () => saves.delete(save);
    },
    async saveAll() {
      await Promise.all([...saves].map((save) => save()));
    },
  };
}

export const DraftsContext = createContext<Drafts>(openDrafts());

/** Keeps what was typed: when the page goes, and when the field goes from the screen. */
export function useKeptDraft(save: () => Promise<void>): void {
  const drafts = useContext(DraftsContext);
  useEffect(() => {
    const forget = drafts.add(save);
    const keep = (): void => void save();
    window.addEventListener('pagehide', keep);
    return () => {
      window.removeEventListener('pagehide', keep);
      forget();
      keep();
    };
  }, [drafts, save]);
}
