import type { Page } from 'playwright-core';
import { preparedExtension } from '../../../scripts/extension.ts';
import { launchChromium, type LaunchedChromium } from './launch.ts';
import { panelOn, type Panel } from './panel.ts';

/** A browser with Baton for a helpdesk, with the starter policy. */
export interface OnSite extends LaunchedChromium {
  readonly page: Page;
  /** Loads a page and gives its panel, opened up. */
  open(url: string): Promise<Panel>;
}

/** Allowed are the real helpdesks on this machine, or the match patterns that are given. */
export const openOnSite = async (
  allow: readonly string[] = ['http://127.0.0.1/*'],
): Promise<OnSite> => {
  await using stack = new AsyncDisposableStack();
  const extension = await preparedExtension({ allow });
  stack.defer(() => extension.remove());
  const viewport = { width: 1480, height: 920 };
  const browser = await launchChromium({ extension: extension.directory, viewport });
  stack.defer(() => browser.close());
  const page = browser.context.pages()[0] ?? (await browser.context.newPage());
  await page.goto(browser.address('options.html'));
  await page.getByRole('button', { name: 'Use this policy' }).first().click();
  await page.getByText('This policy is in force now.').waitFor();
  const kept = stack.move();
  return {
    ...browser,
    page,
    open: async (url) => {
      await page.goto(url);
      const panel = await panelOn(page);
      await panel.expand();
      return panel;
    },
    close: () => kept.disposeAsync(),
  };
};
