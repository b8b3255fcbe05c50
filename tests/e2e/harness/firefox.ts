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

/** The panel's frame over this page, once it is there; Firefox gives it the page first and its address later. */
export const firefoxPanel = (page: Page): Promise<Frame> =>
  page.waitForFrame((frame) => frame.url().endsWith('/panel.html'));
