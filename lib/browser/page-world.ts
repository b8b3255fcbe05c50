import { insertInPage } from '../editors/page-world.ts';
import type { Ports } from '../service/ports.ts';
import { browser } from './api.ts';

/** Runs the one function that Baton has for the page's own world, in the top document and what it reaches. */
export const inPageWorld: Ports['page']['inPageWorld'] = async (tab, { mark, way, text, html }) => {
  await browser.scripting.executeScript({
    target: { tabId: tab },
    world: 'MAIN',
    func: insertInPage,
    args: [mark, way, text, html],
  });
};
