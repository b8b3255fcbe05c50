import type { Fixture, Hands, Language } from '../fixtures/fixture.ts';
import { tickets } from '../fixtures/tickets.ts';

/** The fixture's page, for a test to act in; of the page's own world. */
export interface InPage {
  readonly hands: Hands;
  /** Whether anything was sent, saved or submitted. */
  sent: boolean;
  /** Changes every name that a page has for its parts, as an update of the product might. */
  rename(): void;
  /** How many fields or texts hold this. */
  count(text: string): number;
}

declare global {
  interface Window {
    inPage?: InPage;
  }
}

/** Brings a page that the fixture served to life. */
export function start(fixture: Fixture, language: Language): void {
  if (window !== window.top) return;
  const desk = { tickets, language, sent: () => void (inPage.sent = true) };
  const inPage: InPage = {
    hands: fixture.run(desk),
    sent: false,
    rename: renameAll,
    count: (text) => {
      let count = 0;
      everyElement(document, (element) => {
        const own = [...element.childNodes].filter(({ nodeType }) => nodeType === 3);
        const value = 'value' in element && typeof element.value === 'string' ? element.value : '';
        if ([value, ...own.map((node) => node.nodeValue ?? '')].some((it) => it.includes(text))) {
          count += 1;
        }
      });
      return count;
    },
  };
  document.addEventListener('submit', (event) => {
    event.preventDefault();
    inPage.sent = true;
  });
  window.inPage = inPage;
}

/** Changes every name that this page has for its parts. */
export const renameAll = (): void => everyElement(document, rename);

const named = /^(?:id|class|name|for|rel|type|title|aria-.*|data-.*)$/;

function rename(element: Element): void {
  for (const { name, value } of element.attributes) {
    // A field's kind isn't a name.
    if (!named.test(name) || (name === 'type' && element.localName === 'input')) continue;
    element.setAttribute(
      name,
      value.replace(/[a-zA-Z]{2,}/g, (word) => `x${word.length}`),
    );
    if (!name.startsWith('data-')) continue;
    element.setAttribute(`data-x${name.length}`, '');
    element.removeAttribute(name);
  }
}

/** Through open shadow roots and frames of the same origin. */
function everyElement(root: Document | ShadowRoot, visit: (element: Element) => void): void {
  for (const element of root.querySelectorAll('*')) {
    visit(element);
    if (element.shadowRoot) everyElement(element.shadowRoot, visit);
    if (element instanceof HTMLIFrameElement && element.contentDocument) {
      everyElement(element.contentDocument, visit);
    }
  }
}
