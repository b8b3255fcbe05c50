import * as z from 'zod';
import { caseKeySchema, instant } from '../case/ticket.ts';
import { formatIds } from '../handoff/blocks.ts';
import { insertable } from '../service/messages.ts';
import type { Ports } from '../service/ports.ts';
import { browser } from './api.ts';
import { stored } from './stored.ts';

const shownPrefix = 'tab.shown.';

const shownSchema = z
  .object({
    key: caseKeySchema,
    format: z.enum(formatIds),
    degraded: z.boolean(),
    insertable: z.enum(insertable),
  })
  .nullable();
const pendingSchema = z
  .object({ key: caseKeySchema, reference: z.string(), until: instant })
  .nullable();

const shownIn = (tab: number) => stored('session', `${shownPrefix}${tab}`, shownSchema, null);
const pendingIn = (tab: number) => stored('session', `tab.pending.${tab}`, pendingSchema, null);

/** Which tab shows which ticket, in storage that outlives the worker but not the browser. */
export const shownTickets: Ports['tabs'] = {
  shown: (tab) => shownIn(tab).read(),
  show: (tab, ticket) => shownIn(tab).write(ticket),
  async showing(key) {
    const all = Object.entries(await browser.storage.session.get(null));
    return all.flatMap(([name, value]) => {
      if (!name.startsWith(shownPrefix)) return [];
      const parsed = shownSchema.safeParse(value);
      return parsed.success && parsed.data?.key === key
        ? [Number(name.slice(shownPrefix.length))]
        : [];
    });
  },
  pendingNote: (tab) => pendingIn(tab).read(),
  setPendingNote: (tab, note) => pendingIn(tab).write(note),
};

/** Forgets a tab that was closed. */
export const forgetTab = (tab: number): Promise<void> =>
  browser.storage.session.remove([`${shownPrefix}${tab}`, `tab.pending.${tab}`]);
