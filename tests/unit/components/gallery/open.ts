import { chromium, type BrowserContextOptions, type Page } from 'playwright-core';
import { needChromium } from '../../../../scripts/browser.ts';
import type { Intent } from '../../../../lib/service/intents.ts';
import type { FakeBrowser } from '../states/fake-browser.ts';
import { serveGallery } from './serve.ts';

declare global {
  interface Window {
    fake: FakeBrowser;
  }
}

export interface Gallery {
  /** A screen in a state, such as `page=panel&state=due`, in a tab of its own. */
  show(query: string, options?: BrowserContextOptions): Promise<Page>;
  close(): Promise<void>;
}

/** All screens in a real browser, with a stand-in for the background. */
export async function openGallery(): Promise<Gallery> {
  const server = await serveGallery();
  const browser = await chromium.launch({
    executablePath: await needChromium(),
    args: ['--disable-gpu'],
  });
  /** Contexts end after their page; the browser waits for them. */
  const closing: Promise<void>[] = [];
  return {
    async show(query, options = { viewport: { width: 392, height: 720 } }) {
      const context = await browser.newContext(options);
      const page = await context.newPage();
      page.once('close', () => closing.push(context.close()));
      await page.goto(`${server.url}?${query}`);
      await page.locator('main, iframe').first().waitFor();
      return page;
    },
    async close() {
      await Promise.all(closing);
      await browser.close();
      await server.close();
    },
  };
}

/** What the agent's acts told the background, in order. */
export const intentsOf = (page: Page): Promise<readonly Intent[]> =>
  page.evaluate(() => window.fake.intents);

/** Waits for the next intents, since typing is saved when it rests. */
export async function nextIntents(page: Page, count: number): Promise<readonly Intent[]> {
  await page.waitForFunction((least) => window.fake.intents.length >= least, count);
  return intentsOf(page);
}
