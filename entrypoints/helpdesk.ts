import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { openChannel } from '../lib/page/channel.ts';
import { startSession, type Session } from '../lib/page/session.ts';

declare global {
  /** Of the extension's isolated world: the page's own scripts don't see it. */
  var batonSession: Session | undefined;
}

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
