import * as z from 'zod';
import type { Journal } from '../journal/journal.ts';
import type { Ports } from '../service/ports.ts';
import { browser } from './api.ts';
import { notices } from './notices.ts';
import { notify } from './notifications.ts';
import { now } from './now.ts';
import { askPage } from './page.ts';
import { inPageWorld } from './page-world.ts';
import { places } from './places.ts';
import { currentPolicy } from './policy-store.ts';
import { shownTickets } from './shown-tickets.ts';
import { bringHelpdesk } from './sites.ts';
import { stored } from './stored.ts';
import { publish } from './surfaces.ts';
import { wakes } from './wakes.ts';

const salt = stored('local', 'salt', z.string().min(16), '');

/** How long without any input, anywhere, until nobody counts as being there. */
const absentAfterSeconds = 180;

/** The service's ports, over the real browser. */
export function browserPorts(journal: Journal, wake: () => void): Ports {
  return {
    now,
    journal,
    exclusively: (work) => navigator.locks.request('baton.journal', work),
    policy: { current: currentPolicy },
    tabs: shownTickets,
    notices,
    places,
    page: {
      insert: (tab, note) => askPage(tab, 'insert', { note }),
      async await(tab, references) {
        await askPage(tab, 'awaited', { references });
      },
      async place(tab, place) {
        await askPage(tab, 'place', place);
      },
      async focus(tab) {
        await askPage(tab, 'focus', null);
      },
      bringHelpdesk,
      inPageWorld,
    },
    wakes: wakes(wake),
    present: async () => (await browser.idle.queryState(absentAfterSeconds)) === 'active',
    publish,
    notify,
    async salt() {
      const found = await salt.read();
      if (found) return found;
      const fresh = crypto.randomUUID();
      await salt.write(fresh);
      return fresh;
    },
    locale: browser.i18n.getUILanguage(),
    timeZone: Temporal.Now.timeZoneId(),
  };
}
