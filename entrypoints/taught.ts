import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { isTaughtId } from '../lib/helpdesks/taught/id.ts';
import { taughtHelpdesk } from '../lib/helpdesks/taught/interpret.ts';
import { openChannel } from '../lib/page/channel.ts';
import { offer } from '../lib/page/loaded.ts';

/**
 * Makes what was taught for this site known to the session, in the place of
 * what was before. Whoever has it run waits for that.
 */
export default defineUnlistedScript({
  globalName: true,
  async main(): Promise<null> {
    if (window !== window.top) return null;
    const taught = await openChannel(() => undefined).send('taught', null);
    globalThis.batonHelpdesks = globalThis.batonHelpdesks?.filter(
      ({ product }) => !isTaughtId(product.id),
    );
    offer(...(taught ?? []).map(taughtHelpdesk));
    return null;
  },
});
