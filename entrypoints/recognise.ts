import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { SiteView } from '../lib/service/messages.ts';
import { recogniseHelpdesk } from '../lib/helpdesks/index.ts';

/** For the popup: what this page is, seen once. Its value is what `executeScript` hands back. */
export default defineUnlistedScript({
  globalName: true,
  main(): Pick<SiteView, 'helpdesk' | 'ticketId'> {
    const url = new URL(location.href);
    const helpdesk = recogniseHelpdesk(document, url);
    const ticket = helpdesk?.ticket(document, url);
    const shown = helpdesk && ticket && helpdesk.root(document, ticket);
    return {
      helpdesk: helpdesk && { id: helpdesk.id, name: helpdesk.name },
      ticketId: (shown && ticket?.ticketId) ?? null,
    };
  },
});
