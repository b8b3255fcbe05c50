import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { openChannel } from '../lib/page/channel.ts';
import '../lib/page/loaded.ts';
import { teachHere } from '../lib/teaching/teacher.ts';

/**
 * Runs in a page that somebody teaches, by their click, and in that site's
 * pages to come until they are done.
 */
export default defineUnlistedScript(() => {
  if (window === window.top) void teachHere(window, openChannel);
});
