import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { connect, type Page } from 'puppeteer-core';
import * as z from 'zod';
import type { Display } from './display.ts';

/**
 * The popup as the toolbar button opens it. It is what lets the extension look
 * at the page in front; neither a page with the popup's address nor
 * `action.openPopup` does, so nothing less will do for a test of it.
 */
export interface Toolbar {
  /** Presses the button's key and gives the popup. */
  openPopup(): Promise<Page>;
  /** Waits until the popup is gone, such as because the browser asks its own question. */
  popupClosed(): Promise<void>;
  close(): Promise<void>;
}

/** Chosen by the tests; a user gives the button a key in the browser's settings. */
const key = 'Alt+Shift+E';

const manifestSchema = z.looseObject({ commands: z.looseObject({}) });

/** Gives the toolbar button of a prepared extension a key: its place on the screen isn't known. */
export const giveButtonKey = async (directory: string): Promise<void> => {
  const path = join(directory, 'manifest.json');
  const manifest = manifestSchema.parse(JSON.parse(await readFile(path, 'utf8')));
  const button = { suggested_key: { default: key } };
  const commands = { ...manifest.commands, _execute_action: button };
  await writeFile(path, JSON.stringify({ ...manifest, commands }));
};

/** `port` is the browser's `--remote-debugging-port`: Playwright doesn't show popups. */
export const openToolbar = async (display: Display, port: number): Promise<Toolbar> => {
  const browser = await connect({ browserURL: `http://127.0.0.1:${port}`, defaultViewport: null });
  const isPopup = (target: { url(): string }): boolean => target.url().endsWith('/popup.html');
  return {
    openPopup: async () => {
      await display.press(key.toLowerCase());
      const target = await browser.waitForTarget(isPopup, { timeout: 10_000 });
      return target.asPage();
    },
    popupClosed: async () => {
      const popup = browser.targets().find(isPopup);
      if (!popup) return;
      const { promise, resolve } = Promise.withResolvers<void>();
      browser.on('targetdestroyed', (target) => {
        if (target === popup) resolve();
      });
      if (!browser.targets().includes(popup)) resolve();
      await promise;
    },
    close: () => browser.disconnect(),
  };
};
