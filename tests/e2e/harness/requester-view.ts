import { chromium, type Page } from 'playwright-core';
import { needChromium } from '../../../scripts/browser.ts';
import { isRoot } from '../../../scripts/debian.ts';

/** All the text of a page as its requester gets it, in a browser of their own without Baton. */
export const requesterReads = async (
  signIn: (page: Page) => Promise<void>,
  url: string,
  hasLoaded: (page: Page) => Promise<void>,
): Promise<string> => {
  const browser = await chromium.launch({
    executablePath: await needChromium(),
    chromiumSandbox: !isRoot(),
    args: ['--disable-gpu'],
  });
  try {
    const page = await browser.newPage();
    await signIn(page);
    await page.goto(url);
    await hasLoaded(page);
    return await page.locator('body').innerText();
  } finally {
    await browser.close();
  }
};
