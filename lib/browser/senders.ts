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
  const tab = sender.tab?.id;
  const about = { document: documentOf(sender), active: sender.tab?.active ?? false };

  const surface = surfaceOf(sender);
  if (surface) {
    const { ownTab } = surface;
    return { page: ownTab === null ? null : { ...about, tab: ownTab, origin: null }, surface };
  }
  if (sender.id !== browser.runtime.id || sender.url === undefined) return stranger;
  const url = new URL(sender.url);
  if (tab === undefined || !(await isAllowed(url))) return stranger;
  if (isLeaving(sender))
    return { page: { ...about, tab, active: false, origin: null }, surface: null };
  if (sender.frameId !== 0) return stranger;
  return { page: { ...about, tab, origin: url.origin }, surface: null };
}

/** One of our own pages, known by its address; null for everyone else. */
export function surfaceOf(sender: Runtime.MessageSender): SurfaceAsker | null {
  const isOurs = sender.url?.startsWith(browser.runtime.getURL('')) === true;
  if (sender.id !== browser.runtime.id || !isOurs || isSandboxed(sender)) return null;
  const tab = sender.tab?.id;
  return { ownTab: tab !== undefined && sender.frameId !== 0 ? tab : null };
}

/** A page under a sandbox hands it down to the frames in it: then nobody knows who they are. */
const isSandboxed = (sender: Runtime.MessageSender): boolean =>
  'origin' in sender && sender.origin === 'null';

/**
 * A document that another one has just taken the place of: its last word, that
 * the agent left, comes when it is the top one no more. Frames in a page are
 * never like that while the page is there.
 */
const isLeaving = (sender: Runtime.MessageSender): boolean =>
  'documentLifecycle' in sender &&
  (sender.documentLifecycle === 'cached' || sender.documentLifecycle === 'pending_deletion');

/** Identifies one document's life, as far as the browser tells. */
function documentOf(sender: Runtime.MessageSender): string {
  const id = 'documentId' in sender ? sender.documentId : undefined;
  return typeof id === 'string' ? id : `${sender.tab?.id} ${sender.frameId} ${sender.url}`;
}
