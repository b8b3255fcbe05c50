import { setTimeout as after } from 'node:timers/promises';
import { launch, type Browser, type Frame, type Page } from 'puppeteer-core';
import { needFirefox } from '../../../scripts/browser.ts';

export interface LaunchedFirefox {
  readonly browser: Browser;
  readonly extensionId: string;
  close(): Promise<void>;
}

/** Starts Firefox over WebDriver BiDi and installs the unpacked extension for this session. */
export const launchFirefox = async ({
  extension,
  headless = true,
}: {
  extension: string;
  headless?: boolean;
}): Promise<LaunchedFirefox> => {
  const browser = await launch({
    browser: 'firefox',
    executablePath: await needFirefox(),
    enableExtensions: true,
    headless,
    extraPrefsFirefox: { 'intl.locale.requested': 'en-US', 'intl.accept_languages': 'en-US' },
  });
  const extensionId = await browser.installExtension(extension);
  return { browser, extensionId, close: () => browser.close() };
};

const addressOf = (frame: Frame): Promise<string> =>
  frame.evaluate(() => location.href).catch(() => '');

/** The panel's frame over this page, once it is there. Firefox tells nobody its address but itself. */
export const firefoxPanel = async (page: Page): Promise<Frame> => {
  const deadline = performance.now() + 30_000;
  while (performance.now() < deadline) {
    for (const frame of page.frames()) {
      const address = await addressOf(frame);
      if (address.endsWith('/panel.html')) return frame;
    }
    await after(100);
  }
  throw new Error(`No panel appeared on ${page.url()}.`);
};
