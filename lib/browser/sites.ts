import { browser } from './api.ts';

/**
 * Which sites the user allowed. The browser's own list of permissions is the
 * only list there is; the content script is registered for exactly that.
 */
const scriptId = 'helpdesk';
const scriptFile = 'helpdesk.js';

/** The match pattern of a page's site; null where extensions can't run. */
export function patternFor(url: URL): string | null {
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return null;
  // Firefox knows no ports in match patterns; there a site is a host.
  const host = import.meta.env.FIREFOX ? url.hostname : url.host;
  return `${url.protocol}//${host}/*`;
}

/** Match patterns of all allowed sites. */
export async function allowedSites(): Promise<readonly string[]> {
  return (await browser.permissions.getAll()).origins ?? [];
}

/** Whether the user allowed this page's site. */
export async function isAllowed(url: URL): Promise<boolean> {
  const pattern = patternFor(url);
  return pattern !== null && (await browser.permissions.contains({ origins: [pattern] }));
}

/** Makes the registered content script match the allowed sites, for pages to come. */
export async function registerSites(): Promise<void> {
  const matches = [...(await allowedSites())];
  const registered = await browser.scripting.getRegisteredContentScripts({ ids: [scriptId] });
  if (matches.length === 0) {
    if (registered.length > 0)
      await browser.scripting.unregisterContentScripts({ ids: [scriptId] });
    return;
  }
  const script = { id: scriptId, matches, js: [scriptFile], runAt: 'document_idle' as const };
  await (registered.length > 0
    ? browser.scripting.updateContentScripts([script])
    : browser.scripting.registerContentScripts([{ ...script, persistAcrossSessions: true }]));
}

/** Starts the content script in pages that are open already. It starts once per page, however often asked. */
export async function startInOpenTabs(patterns: readonly string[]): Promise<void> {
  if (patterns.length === 0) return;
  const tabs = await browser.tabs.query({ url: [...patterns] });
  await Promise.allSettled(
    tabs.map(({ id }) =>
      id === undefined
        ? Promise.resolve()
        : browser.scripting.executeScript({ target: { tabId: id }, files: [scriptFile] }),
    ),
  );
}
