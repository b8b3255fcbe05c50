import { readdir, rm, truncate, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** What the browser's profile keeps of the extension's IndexedDB; the browser must be closed. */
const folderOf = (profile: string, extensionId: string): string =>
  join(profile, 'Default', 'IndexedDB', `chrome-extension_${extensionId}_0.indexeddb.leveldb`);

/** The store is gone, as after a cleaning program: the browser opens a new, empty one without a word. */
export const deleteStore = (profile: string, extensionId: string): Promise<void> =>
  rm(folderOf(profile, extensionId), { recursive: true });

/** The store lost its newest part, as after a power cut: the browser opens what is left without a word. */
export const shortenStore = async (profile: string, extensionId: string): Promise<void> => {
  const folder = folderOf(profile, extensionId);
  const logs = (await readdir(folder)).filter((name) => name.endsWith('.log'));
  for (const name of logs) {
    const { size } = await stat(join(folder, name));
    await truncate(join(folder, name), Math.floor(size * 0.7));
  }
};
