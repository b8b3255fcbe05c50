import type { BrowserContext } from 'playwright-core';
import type { browser } from '../../lib/browser/api.ts';
import { openTryOut } from '../../scripts/try-out.ts';
import { launchChromium } from '../e2e/harness/launch.ts';
import { noopExtension } from './noop.ts';
import { servePages, type Pages } from './pages.ts';

/** The WebExtension API as functions that are evaluated inside the extension know it. */
declare const chrome: typeof browser;

/** A browser with one of the two extensions. */
export interface Side {
  readonly context: BrowserContext;
  /** Address of one of the extension's own pages. */
  address(page: string): string;
}

/** The two browsers to compare, with the same helpdesk and pages in front of them. */
export interface Stage {
  readonly noop: Side;
  readonly baton: Side;
  /** The demo helpdesk, without a trailing slash. */
  readonly demo: string;
  readonly pages: Pages;
  readonly browserVersion: string;
  /** Baton's panel is collapsed in pages that load from now on. */
  collapsePanel(): Promise<void>;
  close(): Promise<void>;
}

/** As an agent leaves it who works with the panel closed. */
const collapsed = { collapsed: true, corner: 'bottom-right', offset: { x: 16, y: 16 } };

/** Starts all of it: Baton with the demo policy. */
export const openStage = async (): Promise<Stage> => {
  const stack = new AsyncDisposableStack();
  try {
    const pages = await servePages();
    stack.defer(() => pages.close());
    const baton = await openTryOut({});
    stack.defer(() => baton.close());
    const extension = await noopExtension();
    stack.defer(() => extension.remove());
    const noop = await launchChromium({ extension: extension.directory });
    stack.defer(() => noop.close());

    const sites = [baton.url, pages.ticket].map((url) => new URL(url).origin);
    const collapsePanel = async (): Promise<void> => {
      const page = await baton.context.newPage();
      await page.goto(baton.address('options.html'));
      await page.evaluate(
        async ({ origins, place }) => {
          for (const origin of origins) {
            await chrome.storage.local.set({ [`place.${origin}`]: place });
          }
        },
        { origins: sites, place: collapsed },
      );
      await page.close();
    };
    const browserVersion = noop.context.browser()?.version() ?? 'unknown';
    return {
      noop,
      baton,
      demo: baton.url,
      pages,
      browserVersion,
      collapsePanel,
      close: () => stack.disposeAsync(),
    };
  } catch (error) {
    await stack.disposeAsync();
    throw error;
  }
};

/** What was measured side by side. */
export interface Pair<T> {
  readonly noop: T;
  readonly baton: T;
}

/**
 * Measures both in turns, the first of one round being the second of the next,
 * so that what else the machine does meets both alike. Rounds to warm up
 * aren't counted.
 */
export const inTurns = async <T>(
  { noop, baton }: Stage,
  rounds: number,
  measure: (side: Side) => Promise<T>,
  { warmUp = 1 }: { readonly warmUp?: number } = {},
): Promise<readonly Pair<T>[]> => {
  const pairs: Pair<T>[] = [];
  for (let round = -warmUp; round < rounds; round += 1) {
    if (round % 2 === 0) {
      const ofNoop = await measure(noop);
      pairs.push({ noop: ofNoop, baton: await measure(baton) });
    } else {
      const ofBaton = await measure(baton);
      pairs.push({ noop: await measure(noop), baton: ofBaton });
    }
  }
  return pairs.slice(warmUp);
};
