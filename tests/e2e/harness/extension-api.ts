import type { Worker } from 'playwright-core';
import type { browser } from '../../../lib/browser/api.ts';

/** The WebExtension API as functions that are evaluated inside the extension know it. */
declare const chrome: typeof browser;

/** What the toolbar button shows over the tab with this address. */
export const badgeOf = (worker: Worker, url: string): Promise<string> =>
  worker.evaluate(async (address) => {
    const [tab] = await chrome.tabs.query({ url: address });
    return chrome.action.getBadgeText({ tabId: tab?.id ?? -1 });
  }, url);

/** The number by which the browser knows the tab with this address. */
export const tabAt = (worker: Worker, url: string): Promise<number> =>
  worker.evaluate(async (address) => {
    const tabs = await chrome.tabs.query({});
    const id = tabs.find((tab) => tab.url === address)?.id;
    if (id === undefined) throw new Error(`No tab shows ${address}.`);
    return id;
  }, url);

/** Match patterns of the sites that the extension may work on now. */
export const allowedOrigins = (worker: Worker): Promise<readonly string[]> =>
  worker.evaluate(async () => (await chrome.permissions.getAll()).origins ?? []);

/** Match patterns for which content scripts are registered now, each once. */
export const registeredFor = (worker: Worker): Promise<readonly string[]> =>
  worker.evaluate(async () => {
    const scripts = await chrome.scripting.getRegisteredContentScripts();
    return [...new Set(scripts.flatMap(({ matches }) => matches ?? []))];
  });

/** Files of the content scripts that are registered for exactly this site. */
export const scriptsOn = (worker: Worker, pattern: string): Promise<readonly string[]> =>
  worker.evaluate(async (site) => {
    const scripts = await chrome.scripting.getRegisteredContentScripts();
    return scripts.filter(({ matches }) => matches?.includes(site)).flatMap(({ js }) => js ?? []);
  }, pattern);
