import * as z from 'zod';
import type { TeachingDraft } from '../teaching/draft.ts';
import { draftSchema } from '../teaching/draft-schema.ts';
import { stored } from './stored.ts';

/** What is being taught, by tab; gone with the browser's session. */
const drafts = stored('session', 'teaching', z.record(z.string(), draftSchema), {});

type Watcher = (tab: number, draft: TeachingDraft | null) => void;
const watchers = new Set<Watcher>();

/** Tells of every change from now on. */
export const watchDrafts = (watcher: Watcher): void => void watchers.add(watcher);

/** Changes one after another: each is made to what the one before left. */
let last: Promise<unknown> = Promise.resolve();

export const draftOf = async (tab: number): Promise<TeachingDraft | null> =>
  (await drafts.read())[tab] ?? null;

/** Changes the draft of a tab, for its list to see; null ends it. */
export function changeDraft(
  tab: number,
  change: (draft: TeachingDraft | null) => TeachingDraft | null,
): Promise<TeachingDraft | null> {
  const changed = last.then(async () => {
    const { [tab]: before, ...others } = await drafts.read();
    const after = change(before ?? null);
    await drafts.write(after ? { ...others, [tab]: after } : others);
    for (const watcher of watchers) watcher(tab, after);
    return after;
  });
  last = changed.catch(() => undefined);
  return changed;
}

/** Sites on whose pages somebody teaches just now. */
export const teachingOrigins = async (): Promise<readonly string[]> => [
  ...new Set(Object.values(await drafts.read()).map(({ origin }) => origin)),
];
