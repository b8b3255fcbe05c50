import type { PageWorldWay } from '../../../../lib/editors/editor.ts';
import { insertInPage } from '../../../../lib/editors/page-world.ts';

interface Order {
  readonly mark: string;
  readonly way: PageWorldWay;
  readonly text: string;
  readonly html: string;
}

declare const chrome: {
  runtime: {
    onMessage: {
      addListener(
        listen: (order: Order, sender: { tab: { id: number } }, answer: () => void) => boolean,
      ): void;
    };
  };
  scripting: {
    executeScript(injection: {
      target: { tabId: number };
      world: 'MAIN';
      func: typeof insertInPage;
      args: Parameters<typeof insertInPage>;
    }): Promise<unknown>;
  };
};

chrome.runtime.onMessage.addListener(({ mark, way, text, html }, sender, answer) => {
  void chrome.scripting
    .executeScript({
      target: { tabId: sender.tab.id },
      world: 'MAIN',
      func: insertInPage,
      args: [mark, way, text, html],
    })
    .finally(answer);
  return true;
});
