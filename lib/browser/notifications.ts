import type { CaseKey } from '../case/ticket.ts';
import type { Notification, Ports } from '../service/ports.ts';
import { browser } from './api.ts';
import { t } from './i18n.ts';

/** One notification per ticket: a newer one replaces it. */
export const notify: Ports['notify'] = async (key, notification) => {
  await browser.notifications.create(key, {
    type: 'basic',
    iconUrl: browser.runtime.getURL('icon/128.png'),
    title: notification.title,
    message: messageOf(notification),
  });
};

function messageOf(notification: Notification): string {
  switch (notification.kind) {
    case 'prompt':
      return notification.message;
    case 'check_in': {
      const answerBy = new Intl.DateTimeFormat(browser.i18n.getUILanguage(), {
        hour: 'numeric',
        minute: '2-digit',
      }).format(notification.answerBy);
      return t(`notify_check_in_${notification.mode}`, answerBy);
    }
  }
}

/** Brings the ticket of a clicked notification to the front. */
export async function openNotified(tabs: Ports['tabs'], key: CaseKey): Promise<void> {
  await browser.notifications.clear(key);
  const [id] = await tabs.showing(key);
  if (id === undefined) return;
  const tab = await browser.tabs.update(id, { active: true });
  if (tab.windowId !== undefined) await browser.windows.update(tab.windowId, { focused: true });
}
