import type { CaseKey } from '../case/ticket.ts';
import type { Ports } from '../service/ports.ts';
import { browser } from './api.ts';

/** One notification per ticket: a newer one replaces it. */
export const notify: Ports['notify'] = async (key, title, message) => {
  await browser.notifications.create(key, {
    type: 'basic',
    iconUrl: browser.runtime.getURL('icon/128.png'),
    title,
    message,
  });
};

/** Brings the ticket of a clicked notification to the front. */
export async function openNotified(tabs: Ports['tabs'], key: CaseKey): Promise<void> {
  await browser.notifications.clear(key);
  const [id] = await tabs.showing(key);
  if (id === undefined) return;
  const tab = await browser.tabs.update(id, { active: true });
  if (tab.windowId !== undefined) await browser.windows.update(tab.windowId, { focused: true });
}
