import type { BrowserContext, Frame } from 'playwright-core';

/**
 * A way to kill the extension's background in the middle of whatever it does,
 * as browsers do under memory pressure. `surface` is a frame of the extension
 * that stays; whoever asks next starts a new background.
 */
export const workerKiller = async (
  context: BrowserContext,
  surface: Frame,
): Promise<() => Promise<void>> => {
  const session = await context.newCDPSession(surface);
  await session.send('ServiceWorker.enable');
  return async () => {
    await session.send('ServiceWorker.stopAllWorkers');
  };
};
