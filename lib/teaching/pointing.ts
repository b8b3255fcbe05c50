import { openSpotlight } from './spotlight.ts';

/** All that a click or a touch is made of: none of it reaches the page. */
const swallowed = [
  'pointerdown',
  'pointerup',
  'mousedown',
  'mouseup',
  'click',
  'dblclick',
  'auxclick',
  'contextmenu',
  'touchstart',
  'touchend',
] as const;

/** One pointing in the page: by mouse, by finger, or by walking over suggestions with the keys. */
export interface Pointing {
  /** To the next suggestion, or the one before. */
  walk(by: 1 | -1): void;
  /** What the box is around. */
  take(): void;
  end(): void;
}

/**
 * Lets somebody point at an element. The box follows the pointer; a click
 * takes what is in it, Escape ends it. Only a person's own events count.
 */
export function startPointing(
  window: Window,
  suggestions: readonly Element[],
  on: {
    readonly walked: (element: Element) => void;
    readonly picked: (element: Element) => void;
    readonly cancelled: () => void;
  },
): Pointing {
  const { document } = window;
  const spotlight = openSpotlight(document);
  const ending = new AbortController();
  const listening = { capture: true, passive: false, signal: ending.signal };
  let current: Element | null = null;
  let walked = -1;

  const show = (element: Element | null): void => {
    current = element;
    spotlight.show(element);
  };
  const end = (): void => {
    ending.abort();
    spotlight.remove();
  };
  const pick = (element: Element | null): void => {
    if (!element) return;
    end();
    on.picked(element);
  };
  const cancel = (): void => {
    end();
    on.cancelled();
  };
  const walk = (by: 1 | -1): void => {
    if (suggestions.length === 0) return;
    walked = (Math.max(walked, by === 1 ? -1 : 0) + by + suggestions.length) % suggestions.length;
    const element = suggestions[walked];
    if (!element) return;
    element.scrollIntoView({ block: 'center', inline: 'nearest' });
    show(element);
    on.walked(element);
  };

  for (const type of swallowed) {
    window.addEventListener(
      type,
      (event) => {
        if (!spotlight.isTarget(event)) return;
        event.preventDefault();
        event.stopImmediatePropagation();
        if (type !== 'click' || !event.isTrusted || !(event instanceof MouseEvent)) return;
        pick(spotlight.at(event.clientX, event.clientY));
      },
      listening,
    );
  }
  window.addEventListener(
    'pointermove',
    (event) => {
      if (spotlight.isTarget(event)) show(spotlight.at(event.clientX, event.clientY));
    },
    listening,
  );
  window.addEventListener(
    'keydown',
    (event) => {
      const act = keys(event.key);
      if (!act || !event.isTrusted) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      act();
    },
    listening,
  );
  window.addEventListener('scroll', () => spotlight.show(current), listening);
  window.addEventListener('resize', () => spotlight.show(current), listening);
  window.addEventListener('wheel', (event) => scrollUnder(event, (x, y) => spotlight.at(x, y)), {
    ...listening,
    passive: true,
  });

  function keys(key: string): (() => void) | null {
    switch (key) {
      case 'Escape':
        return cancel;
      case 'ArrowDown':
        return () => walk(1);
      case 'ArrowUp':
        return () => walk(-1);
      case 'Enter':
        return () => pick(current);
      default:
        return null;
    }
  }

  return { walk, take: () => pick(current), end };
}

/** The pane keeps the wheel from what scrolls inside the page. */
function scrollUnder(
  { clientX, clientY, deltaY }: WheelEvent,
  at: (x: number, y: number) => Element | null,
): void {
  for (let element = at(clientX, clientY); element; element = element.parentElement) {
    const scrolls = element.scrollHeight > element.clientHeight + 1;
    if (!scrolls || !/auto|scroll/.test(getComputedStyle(element).overflowY)) continue;
    element.scrollTop += deltaY;
    return;
  }
}
