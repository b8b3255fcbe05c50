/** A name that our own stale copies can be found by. */
const hostName = 'baton-pointer';

/** A pane over the page while somebody points, and a box around what they point at. */
export interface Spotlight {
  /** Puts the box around an element, or takes it away. */
  show(element: Element | null): void;
  /** What is under the pane there, through open shadow roots. */
  at(x: number, y: number): Element | null;
  /** Whether an event was meant for the pane. */
  isTarget(event: Event): boolean;
  remove(): void;
}

/**
 * The pane takes all clicks, also those over disabled fields and frames, so
 * that the page doesn't act on them. The page sees an empty element.
 */
export function openSpotlight(document: Document): Spotlight {
  for (const stale of document.querySelectorAll(hostName)) stale.remove();
  const host = document.createElement(hostName);
  const pane = document.createElement('div');
  const box = document.createElement('div');
  style(host, { all: 'initial', position: 'fixed', inset: '0', 'z-index': '2147483647' });
  style(pane, { position: 'fixed', inset: '0', cursor: 'crosshair' });
  host.attachShadow({ mode: 'closed' }).append(pane, box);
  // Below the panel, which stays usable.
  document.documentElement.insertBefore(host, document.querySelector('baton-panel'));

  return {
    show(element) {
      const rect = element?.getBoundingClientRect();
      if (!rect) return style(box, { display: 'none' });
      // Seen on light and on dark pages alike.
      style(box, {
        position: 'fixed',
        left: `${rect.left - 3}px`,
        top: `${rect.top - 3}px`,
        width: `${rect.width + 2}px`,
        height: `${rect.height + 2}px`,
        border: '2px solid #2563eb',
        outline: '2px solid #fff',
        'border-radius': '4px',
        background: 'rgb(37 99 235 / 16%)',
        'pointer-events': 'none',
      });
    },
    at(x, y) {
      pane.style.setProperty('pointer-events', 'none', 'important');
      host.style.setProperty('pointer-events', 'none', 'important');
      const found = deepest(document, x, y);
      pane.style.removeProperty('pointer-events');
      host.style.removeProperty('pointer-events');
      return found === document.documentElement || found === document.body ? null : found;
    },
    isTarget: (event) => event.target === host,
    remove: () => host.remove(),
  };
}

function deepest(root: Document | ShadowRoot, x: number, y: number): Element | null {
  const found = root.elementFromPoint(x, y);
  const inner = found?.shadowRoot ? deepest(found.shadowRoot, x, y) : null;
  return inner ?? found;
}

const style = (element: HTMLElement, rules: Readonly<Record<string, string>>): void => {
  element.style.cssText = Object.entries(rules)
    .map(([name, value]) => `${name}:${value}!important`)
    .join(';');
};
