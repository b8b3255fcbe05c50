import { browser } from './api.ts';
import type { PageCommands, Reply } from '../service/messages.ts';

/** Asks the content script of a tab; `page_gone` when there is none. */
export async function askPage<Type extends keyof PageCommands>(
  tab: number,
  type: Type,
  request: PageCommands[Type]['request'],
): Promise<Reply<PageCommands[Type]['reply']>> {
  try {
    return await browser.tabs.sendMessage(tab, { to: 'page', type, request }, { frameId: 0 });
  } catch {
    return { ok: false, error: { code: 'page_gone' } };
  }
}
