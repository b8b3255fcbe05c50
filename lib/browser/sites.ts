import { browser } from './api.ts';
import { helpdesksOn, recogniseIn, rememberHelpdesk, scriptOf } from './helpdesk-scripts.ts';
import { taughtOn, taughtOrigins } from './taught-store.ts';
import { teachingOrigins } from './teaching.ts';

/**
 * Which sites the user allowed. The browser's own list of permissions is the
 * only list there is; the content script is registered for exactly that.
 */
const scriptId = 'helpdesk';
const scriptFile = 'helpdesk.js';
/** Reads what was taught for a site by pointing. */
const taughtFile = 'taught.js';
/** Lets somebody point. */
const teachFile = 'teach.js';

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

/**
 * Makes the registered content scripts match the allowed sites, for pages to
 * come: on each of them the session, and the helpdesks that are known to live
 * there.
 */
export const registerSites = (): Promise<void> => oneAtATime(register);

async function register(): Promise<void> {
  const allowed = await allowedSites();
  const helpdesks = await helpdesksOn(allowed);
  const wanted = [
    ...(allowed.length > 0 ? [scriptFor(scriptId, scriptFile, allowed)] : []),
    ...helpdesks.map(({ helpdesk, matches }) =>
      scriptFor(`${scriptId}-${helpdesk}`, scriptOf(helpdesk), matches),
    ),
    ...(await scriptOn('taught', taughtFile, await taughtOrigins())),
    ...(await scriptOn('teach', teachFile, await teachingOrigins())),
  ];
  const registered = await browser.scripting.getRegisteredContentScripts();
  const isWanted = new Set(wanted.map(({ id }) => id));
  const isThere = new Set(registered.map(({ id }) => id));
  const obsolete = registered.map(({ id }) => id).filter((id) => !isWanted.has(id));
  if (obsolete.length > 0) await browser.scripting.unregisterContentScripts({ ids: obsolete });
  const [changed, added] = [true, false].map((there) =>
    wanted.filter(({ id }) => isThere.has(id) === there),
  );
  if (changed?.length) await browser.scripting.updateContentScripts(changed);
  if (added?.length) {
    await browser.scripting.registerContentScripts(
      added.map((script) => ({ ...script, persistAcrossSessions: true })),
    );
  }
}

/** Two tabs that are restored together must not register the same script twice. */
const oneAtATime = (work: () => Promise<void>): Promise<void> =>
  navigator.locks.request('baton.sites', work);

/** A script for those of the sites that are allowed; none for none. */
async function scriptOn(id: string, file: string, origins: readonly string[]) {
  const matches: string[] = [];
  for (const origin of origins) {
    const pattern = (await isAllowed(new URL(origin))) ? patternFor(new URL(origin)) : null;
    if (pattern !== null && !matches.includes(pattern)) matches.push(pattern);
  }
  return matches.length > 0 ? [scriptFor(id, file, matches)] : [];
}

const scriptFor = (id: string, file: string, matches: readonly string[]) => ({
  id,
  matches: [...matches],
  js: [file],
  runAt: 'document_idle' as const,
});

/**
 * Has the script of the helpdesk that a page turns out to be of run there, and
 * from now on with every page of that site.
 */
export async function bringHelpdesk(tab: number, origin: string): Promise<void> {
  const pattern = patternFor(new URL(origin));
  if (pattern === null) return;
  if ((await taughtOn(origin)).length > 0) return runIn(tab, taughtFile);
  const product = await recogniseIn(tab);
  if (!product) return;
  await runIn(tab, scriptOf(product.id));
  await oneAtATime(async () => {
    if (await rememberHelpdesk(pattern, product.id)) await register();
  });
}

/** Starts the content script in pages that are open already. It starts once per page, however often asked. */
export async function startInOpenTabs(patterns: readonly string[]): Promise<void> {
  if (patterns.length > 0) await runInTabs(patterns, scriptFile);
}

/** Has pages that are open work by what was taught for their site. */
export async function bringTaught(origin: string): Promise<void> {
  const url = new URL(origin);
  const pattern = patternFor(url);
  if (pattern !== null && (await isAllowed(url))) await runInTabs([pattern], taughtFile);
}

export const bringTeacher = (tab: number): Promise<void> => runIn(tab, teachFile);
export const startInTab = (tab: number): Promise<void> => runIn(tab, scriptFile);

/** In every tab of these sites; one that is gone meanwhile, or lets nobody in, holds up no other. */
async function runInTabs(patterns: readonly string[], file: string): Promise<void> {
  const tabs = await browser.tabs.query({ url: [...patterns] });
  await Promise.allSettled(tabs.flatMap(({ id }) => (id === undefined ? [] : runIn(id, file))));
}

async function runIn(tab: number, file: string): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId: tab }, files: [file] });
}
