import { launchChromium } from '../harness/launch.ts';
import { launchFirefox } from '../harness/firefox.ts';

/** What a person does at a page, whichever tool drives the browser. */
export interface Hands {
  open(url: string): Promise<void>;
  /** The value of an expression in the page's own world. */
  ask(expression: string): Promise<unknown>;
  click(x: number, y: number): Promise<void>;
  type(text: string): Promise<void>;
  undo(): Promise<void>;
  close(): Promise<void>;
}

const chromium = async (extension: string): Promise<Hands> => {
  const browser = await launchChromium({ extension });
  const page = browser.context.pages()[0] ?? (await browser.context.newPage());
  return {
    open: async (url) => void (await page.goto(url)),
    ask: (expression) => page.evaluate(expression),
    click: (x, y) => page.mouse.click(x, y),
    type: (text) => page.keyboard.type(text),
    undo: () => page.keyboard.press('Control+z'),
    close: () => browser.close(),
  };
};

const firefox = async (extension: string): Promise<Hands> => {
  const launched = await launchFirefox({ extension });
  const page = await launched.browser.newPage();
  return {
    open: async (url) => void (await page.goto(url)),
    ask: (expression) => page.evaluate(expression),
    click: (x, y) => page.mouse.click(x, y),
    type: (text) => page.keyboard.type(text),
    undo: async () => {
      await page.keyboard.down('Control');
      await page.keyboard.press('z');
      await page.keyboard.up('Control');
    },
    close: () => launched.close(),
  };
};

export const browsers = { chromium, firefox };
export type BrowserName = keyof typeof browsers;
