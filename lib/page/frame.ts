import type { PanelPlace } from '../service/messages.ts';
import { placeOf, styleOf, type Box } from './placement.ts';

/** A name of its own, so that what an older version left behind can be found and removed. */
const hostName = 'baton-panel';

/** A page that removes the panel again and again is left alone. */
const attempts = 3;

const fixed = {
  all: 'initial',
  position: 'fixed',
  display: 'block',
  'z-index': '2147483647',
  margin: '0',
} as const;

/** The frame of the panel's page, over the helpdesk's page. */
export interface PanelFrame {
  show(place: PanelPlace): void;
  /** From where the drag began. Null when nothing is shown. */
  drag(by: { readonly dx: number; readonly dy: number; readonly done: boolean }): PanelPlace | null;
  focus(): void;
  /** Puts the frame back if the page removed or restyled it; gives up after a few times. */
  restore(): void;
  remove(): void;
}

/**
 * The panel is an extension page in a frame in a closed shadow root: the
 * helpdesk's page sees an empty element. It takes no room in the page's layout
 * and moves without animation. `alive`: whether the extension is still there.
 */
export function panelFrame(window: Window, url: string, alive: () => boolean): PanelFrame {
  const { document } = window;
  let host: HTMLElement | null = null;
  let frame: HTMLIFrameElement | null = null;
  let place: PanelPlace | null = null;
  let start: Box | null = null;
  let left = attempts;
  let written = '';
  const watcher = new MutationObserver(() => restore());

  const attach = () => {
    for (const stale of document.querySelectorAll(hostName)) stale.remove();
    host = document.createElement(hostName);
    frame = document.createElement('iframe');
    frame.title = 'Baton';
    // Its address is dynamic, so no origin can be named; nothing else is ever in this frame.
    frame.allow = 'clipboard-write *';
    // Only with the page's own colour scheme does a transparent frame stay transparent.
    style(frame, {
      border: '0',
      width: '100%',
      height: '100%',
      display: 'block',
      background: 'transparent',
      'color-scheme': 'light dark',
    });
    frame.src = url;
    host.attachShadow({ mode: 'closed' }).append(frame);
    document.documentElement.append(host);
    // Only the root element's own children: where the host stands.
    watcher.disconnect();
    watcher.observe(document.documentElement, { childList: true });
  };

  const put = () => {
    if (!host || !place) return;
    style(host, { ...fixed, ...styleOf(place) });
    written = host.style.cssText;
  };

  const remove = () => {
    watcher.disconnect();
    host?.remove();
    host = frame = place = start = null;
  };

  const restore = () => {
    if (!place) return;
    if (host?.isConnected) {
      if (host.style.cssText !== written) put();
      return;
    }
    // Where the extension was replaced, its successor has removed the frame.
    if (left === 0 || !alive()) return remove();
    left -= 1;
    attach();
    put();
  };

  return {
    show(wanted) {
      place = wanted;
      if (!host) attach();
      put();
    },
    drag({ dx, dy, done }) {
      if (!host || !place) return null;
      start ??= host.getBoundingClientRect();
      const { left: x, top: y, width, height } = start;
      const room = { width: window.innerWidth, height: window.innerHeight };
      place = placeOf({ left: x + dx, top: y + dy, width, height }, room, place.collapsed);
      if (done) start = null;
      put();
      return place;
    },
    focus() {
      frame?.focus();
      frame?.contentWindow?.focus();
    },
    restore,
    remove,
  };
}

/** In one go: each property on its own costs a page as much as all together. */
const style = (element: HTMLElement, rules: Readonly<Record<string, string>>) => {
  element.style.cssText = Object.entries(rules)
    .map(([name, value]) => `${name}:${value}!important`)
    .join(';');
};
