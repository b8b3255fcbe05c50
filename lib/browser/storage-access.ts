import { browser } from './api.ts';

interface Restrictable {
  setAccessLevel(options: { accessLevel: 'TRUSTED_CONTEXTS' }): Promise<void>;
}

const isRestrictable = (area: object): area is Restrictable => 'setAccessLevel' in area;

/**
 * Keeps storage to our own pages. By default content scripts may read and
 * change all of it, and whoever takes over a page's process is one of them.
 * Firefox knows no such switch.
 */
export async function keepStorageToOurselves(): Promise<void> {
  const { local } = browser.storage;
  if (isRestrictable(local)) await local.setAccessLevel({ accessLevel: 'TRUSTED_CONTEXTS' });
}
