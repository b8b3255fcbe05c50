import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import * as z from 'zod';
import { startDemo } from '../demo/server.ts';
import { launchChromium, type Launch, type LaunchedChromium } from '../tests/e2e/harness/launch.ts';
import { preparedExtension } from './extension.ts';
import { root } from './run.ts';

/** The demo helpdesk in a browser with Baton, its site allowed and the demo policy loaded. */
export interface TryOut extends LaunchedChromium {
  /** Of the demo helpdesk, without a trailing slash. */
  readonly url: string;
  /** The browser's first page, still empty. */
  readonly page: Page;
}

export const policyFile = join(root, 'demo', 'demo.baton.json');

const policySchema = z.looseObject({ name: z.string() });

/** Loads a policy as a person does: on the options page, with its file input. */
export const importPolicy = async (
  page: Page,
  optionsUrl: string,
  file: string = policyFile,
): Promise<void> => {
  const { name } = policySchema.parse(JSON.parse(await readFile(file, 'utf8')));
  await page.goto(optionsUrl);
  await page.getByLabel('Import policy').setInputFiles(file);
  await page.getByText(name).first().waitFor();
};

/** Starts all of it from the built extension. `close` ends all of it. */
export const openTryOut = async (
  launch: Omit<Launch, 'extension' | 'profile'>,
): Promise<TryOut> => {
  const stack = new AsyncDisposableStack();
  try {
    const demo = await startDemo();
    stack.defer(() => demo.close());
    const extension = await preparedExtension({ allow: ['http://localhost/*'] });
    stack.defer(() => extension.remove());
    const browser = await launchChromium({ ...launch, extension: extension.directory });
    stack.defer(() => browser.close());
    const page = browser.context.pages()[0] ?? (await browser.context.newPage());
    await importPolicy(page, browser.address('options.html'));
    return { ...browser, url: demo.url, page, close: () => stack.disposeAsync() };
  } catch (error) {
    await stack.disposeAsync();
    throw error;
  }
};
