import type { PageWorld } from '../editors/editor.ts';
import type { Channel } from './channel.ts';

const attribute = 'data-baton-mark';

/** Marks an element for as long as the background gives the note to it in the page's own world. */
export const pageWorldOf =
  (channel: Channel): PageWorld =>
  async (element, way, { text, html }) => {
    const mark = `${Math.random()}`;
    element.setAttribute(attribute, mark);
    try {
      await channel.send('pageWorld', { mark, way, text, html });
    } finally {
      element.removeAttribute(attribute);
    }
  };
