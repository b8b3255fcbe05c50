import type { Page } from 'playwright-core';
import * as z from 'zod';
import { pageWorldWays } from '../../../lib/editors/editor.ts';
import { insertInPage } from '../../../lib/editors/page-world.ts';
import type { Look, ReadEntry, Reader } from './reader.ts';

/** An adapter's reader in the isolated world of a page, whatever the page loads next. */
export interface PageReader {
  look(): Promise<Look>;
  lookInFull(): Promise<Look>;
  conversation(): Promise<readonly ReadEntry[]>;
  insert(note: Parameters<Reader['insert']>[0]): Promise<string>;
  /** The value of an expression there; promises are awaited. Rejects when it throws. */
  run(expression: string): Promise<unknown>;
}

/** What the reader in `reader.ts` answers, by its own types. */
const lookSchema = z.custom<Look>((value) => typeof value === 'object');
const entriesSchema = z.custom<readonly ReadEntry[]>((value) => Array.isArray(value));

const worldName = 'reader';
const askedSchema = z.tuple([z.string(), z.enum(pageWorldWays), z.string(), z.string()]);

/** Puts a reader's script (`readerScript`) into each document that the page loads from now on. */
export async function readerOn(page: Page, source: string): Promise<PageReader> {
  const session = await page.context().newCDPSession(page);
  let world: number | undefined;
  session.on('Runtime.executionContextCreated', ({ context: { id, name, auxData } }) => {
    const frame: unknown = auxData?.['frameId'];
    if (name === worldName && frame === mainFrame) world = id;
  });
  const run = async (expression: string): Promise<unknown> => {
    const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
      expression,
      awaitPromise: true,
      returnByValue: true,
      ...(world !== undefined && { contextId: world }),
    });
    if (exceptionDetails) {
      throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    }
    return result.value;
  };
  session.on('Runtime.bindingCalled', ({ payload }) => {
    const asked = askedSchema.parse(JSON.parse(payload)).map((it) => JSON.stringify(it));
    void page
      // Serialised as the browser's scripting interface does it.
      .evaluate(`(${insertInPage.toString()})(${asked.join()})`)
      .then(() => run('pageWorldDone()'));
  });
  await session.send('Page.enable');
  const { frameTree } = await session.send('Page.getFrameTree');
  const mainFrame = frameTree.frame.id;
  await session.send('Runtime.addBinding', {
    name: 'askPageWorld',
    executionContextName: worldName,
  });
  await session.send('Page.addScriptToEvaluateOnNewDocument', { source, worldName });
  await session.send('Runtime.enable');
  return {
    run,
    look: async () => lookSchema.parse(await run('reader.look()')),
    lookInFull: async () => lookSchema.parse(await run('reader.lookInFull()')),
    conversation: async () => entriesSchema.parse(await run('reader.conversation()')),
    insert: async (note) => z.string().parse(await run(`reader.insert(${JSON.stringify(note)})`)),
  };
}
