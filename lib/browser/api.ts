/**
 * The only importer of the WebExtension API: one promise-based `browser` for
 * Chromium and Firefox. The content script does without, to stay small.
 */
export { default as browser } from 'webextension-polyfill';
export type { Browser, Runtime, Tabs } from 'webextension-polyfill';
