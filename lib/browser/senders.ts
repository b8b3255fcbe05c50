import type { PageAsker } from '../service/page-answers.ts';
import type { SurfaceAsker } from '../service/surface-answers.ts';
import { browser, type Runtime } from './api.ts';
import { isAllowed } from './sites.ts';

/** Who sent a message, by the browser's own account. */
export interface Sender {
  /** What it may tell as the page of a ticket. */
  readonly page: PageAsker | null;
  /** What it may ask as one of our own pages. */
  readonly surface: SurfaceAsker | null;
}

const stranger: Sender = { page: null, surface: null };

/**
 * Our own pages are known by their address; a content script counts for the
 * top document of an allowed site only. Everyone else is a stranger.
 */
export async function identify(sender: Runtime.MessageSender): Promise<Sender> {
  if (sender.id !== browser.runtime.id || sender.url === undefined) return stranger;
  const tab = sender.tab?.id;
  const about = { document: documentOf(sender), active: sender.tab?.active ?? false };

  if (isOurs(sender.url)) {
    const inFrame = tab !== undefined && sender.frameId !== 0;
    return {
      page: inFrame ? { ...about, tab, origin: null } : null,
      surface: { ownTab: inFrame ? tab : null },
    };
  }
  const url = new URL(sender.url);
  if (sender.frameId !== 0 || tab === undefined || !(await isAllowed(url))) return stranger;
  return { page: { ...about, tab, origin: url.origin }, surface: null };
}

const isOurs = (url: string): boolean => url.startsWith(browser.runtime.getURL(''));

/** Identifies one document's life, as far as the browser tells. */
function documentOf(sender: Runtime.MessageSender): string {
  const id = 'documentId' in sender ? sender.documentId : undefined;
  return typeof id === 'string' ? id : `${sender.tab?.id} ${sender.frameId} ${sender.url}`;
}
