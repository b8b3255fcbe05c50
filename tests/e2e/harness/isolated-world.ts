import type { BrowserContext, Page } from 'playwright-core';

/**
 * What an attacker who has taken over the page's process can run: code in the
 * content script's own world, with all that the browser lets it do there.
 */
export interface IsolatedWorld {
  /** The value of an expression there, as JSON; promises are awaited. Rejects when it throws. */
  run(expression: string): Promise<unknown>;
}

/** The extension's world in the page's top document; waits until the content script has started. */
export const isolatedWorldOf = async (
  context: BrowserContext,
  page: Page,
  extensionId: string,
): Promise<IsolatedWorld> => {
  const session = await context.newCDPSession(page);
  const found = Promise.withResolvers<number>();
  session.on('Runtime.executionContextCreated', ({ context: { id, origin } }) => {
    if (origin === `chrome-extension://${extensionId}`) found.resolve(id);
  });
  await session.send('Runtime.enable');
  const contextId = await found.promise;
  return {
    async run(expression) {
      const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
        expression,
        contextId,
        awaitPromise: true,
        returnByValue: true,
      });
      if (exceptionDetails) {
        throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
      }
      const value: unknown = result.value;
      return value;
    },
  };
};
