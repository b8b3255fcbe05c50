import { once } from 'node:events';
import { relative } from 'node:path';
import { parseArgs } from 'node:util';
import type { BrowserContext, Page } from 'playwright-core';
import { needChromium } from './browser.ts';
import { runTool } from './run.ts';
import { playTour } from './tour.ts';
import { openTryOut } from './try-out.ts';

/**
 * `npm start`: Baton in a real browser on the bundled helpdesk, ready to try.
 * With `--headless` it plays the tour by itself and keeps pictures of it in
 * `--pictures DIRECTORY` (`tour` by default).
 */
const hasScreen = (): boolean =>
  process.platform !== 'linux' || Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);

const build = async (): Promise<void> => {
  const { exitCode, output } = await runTool('wxt', ['build'], { quiet: true });
  if (exitCode !== 0) throw new Error(`The extension could not be built:\n${output}`);
};

const whatToDo = (url: string): string => `
Relay Desk runs at ${url}, with Baton beside the first ticket.

  1. Answer what the panel asks, and say what came of a step or two.
  2. After one minute of work on the ticket Baton says that it is time to get help.
  3. Press "Hand over", fill in what is missing, then "Insert as internal note".
  4. The note stands in the helpdesk's editor: press "Save internal note" there.

Close the browser or press Ctrl+C here to end. Nothing is kept.`;

/** Resolves when the last window is closed. */
const windowsClosed = (context: BrowserContext): Promise<void> => {
  const { promise, resolve } = Promise.withResolvers<void>();
  const watch = (page: Page): void => {
    page.once('close', () => {
      if (context.pages().length === 0) resolve();
    });
  };
  context.pages().forEach(watch);
  context.on('page', watch);
  context.once('close', () => resolve());
  return promise;
};

const startOnScreen = async (): Promise<void> => {
  const tryOut = await openTryOut({
    headless: false,
    endsBySelf: true,
    args: ['--window-size=1500,960'],
  });
  const ended = windowsClosed(tryOut.context);
  await tryOut.page.goto(`${tryOut.url}/tickets/1`);
  console.log(whatToDo(tryOut.url));
  await Promise.race([ended, once(process, 'SIGINT'), once(process, 'SIGTERM')]);
  await tryOut.close();
};

const start = async (): Promise<void> => {
  const { values } = parseArgs({
    options: {
      headless: { type: 'boolean', default: false },
      pictures: { type: 'string', default: 'tour' },
    },
  });
  if (!values.headless && !hasScreen()) {
    throw new Error(
      'There is no screen here. `npm start -- --headless` plays the tour by itself and keeps pictures of it.',
    );
  }
  await needChromium();
  console.log('Building the extension …');
  await build();
  if (!values.headless) return startOnScreen();
  console.log('Playing the tour; the limit in it takes a minute.');
  await playTour(values.pictures);
  console.log(`The pictures are in ${relative(process.cwd(), values.pictures) || '.'}/`);
};

start().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
