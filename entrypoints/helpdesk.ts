import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { openChannel } from '../lib/page/channel.ts';
import '../lib/page/loaded.ts';
import { startSession } from '../lib/page/session.ts';

/**
 * Runs in the pages of enabled sites. It is registered at run time, so it is
 * no `*.content.ts`: the manifest names no site, and the page isn't told that
 * a content script started. Running again in the same page changes nothing.
 */
export default defineUnlistedScript(() => {
  if (window !== window.top || globalThis.batonSession?.alive()) return;
  globalThis.batonSession?.end();
  globalThis.batonSession = startSession(window, openChannel);
});
