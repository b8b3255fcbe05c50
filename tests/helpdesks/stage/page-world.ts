import type { PageWorld } from '../../../lib/editors/editor.ts';

declare global {
  /** Asks the test to give a note to the marked element in the page's own world. */
  var askPageWorld: ((asked: string) => void) | undefined;
  /** Called when that was done. */
  var pageWorldDone: (() => void) | undefined;
}

/** Stands in for the background: the test runs the real function in the page's own world. */
export const inPageWorld: PageWorld = async (element, way, { text, html }) => {
  const mark = `${Math.random()}`;
  element.setAttribute('data-baton-mark', mark);
  await new Promise<void>((resolve) => {
    globalThis.pageWorldDone = resolve;
    globalThis.askPageWorld?.(JSON.stringify([mark, way, text, html]));
  });
  element.removeAttribute('data-baton-mark');
};
