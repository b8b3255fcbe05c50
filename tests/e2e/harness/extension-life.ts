import type { BrowserContext, Worker } from 'playwright-core';
import type { Browser } from '../../../lib/browser/api.ts';
import type { LaunchedChromium } from './launch.ts';

/** As functions that are evaluated inside the extension, or on the browser's page of extensions, know it. */
declare const chrome: Browser & {
  readonly developerPrivate: {
    updateProfileConfiguration(change: { inDeveloperMode: boolean }): Promise<void>;
  };
};

const freshWorker = (context: BrowserContext): Promise<Worker> =>
  context.waitForEvent('serviceworker', { timeout: 30_000 });

/**
 * The extension is replaced while its pages are open, as by an update. An
 * unpacked one comes back in the browser's developer mode only.
 */
export const reloadExtension = async ({ context, worker }: LaunchedChromium): Promise<void> => {
  const settings = await context.newPage();
  await settings.goto('chrome://extensions');
  await settings.evaluate(() =>
    chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true }),
  );
  await settings.close();
  const running = await worker();
  const started = freshWorker(context);
  // It takes its own context along, so there is no answer.
  await running.evaluate(() => chrome.runtime.reload()).catch(() => undefined);
  await started;
};

/** The extension is switched off and on again on the browser's page of extensions. */
export const toggleExtension = async ({
  context,
  extensionId,
}: LaunchedChromium): Promise<void> => {
  const settings = await context.newPage();
  await settings.goto('chrome://extensions');
  const started = freshWorker(context);
  await settings.evaluate(async (id) => {
    await chrome.management.setEnabled(id, false);
    await chrome.management.setEnabled(id, true);
  }, extensionId);
  await started;
  await settings.close();
};

/** The extension is switched off and stays so. */
export const disableExtension = async ({
  context,
  extensionId,
}: LaunchedChromium): Promise<void> => {
  const settings = await context.newPage();
  await settings.goto('chrome://extensions');
  await settings.evaluate((id) => chrome.management.setEnabled(id, false), extensionId);
  await settings.close();
};
