import { findField } from '../find-field.ts';

/** What a page with a real editor gives to the tests. */
export interface EditorUnderTest {
  /** What the editor would send. */
  serialise(): string;
  /** Gives the editor a beginning, by its own means. */
  begin(html: string): unknown;
  /** Has the extension insert the note into the field; answers what became of it, as JSON. */
  insert(): Promise<string>;
  /** Where to click to type, in CSS pixels of the window. */
  middle(): { readonly x: number; readonly y: number };
}

declare global {
  interface Window {
    editorUnderTest?: EditorUnderTest;
  }
}

const variants = new URLSearchParams(location.search);

/** Whether the page is asked for in this variant, as in `/tinymce?inline`. */
export const variant = (name: string): boolean => variants.has(name);

/** The element that the page's editor is to take: in the page, in a shadow root, or in a frame. */
export async function place(localName = 'div'): Promise<HTMLElement> {
  const inside = variant('frame') ? await emptyFrame() : document;
  const element = inside.createElement(localName);
  const root = variant('shadow') ? document.body.attachShadow({ mode: 'open' }) : inside.body;
  root.append(element);
  return element;
}

const emptyFrame = (): Promise<Document> =>
  new Promise((resolve) => {
    const element = document.createElement('iframe');
    element.addEventListener('load', () => {
      if (element.contentDocument) resolve(element.contentDocument);
    });
    element.src = '/empty';
    document.body.append(element);
  });

interface Options {
  /** What a person types in; the field itself when absent. */
  readonly typing?: string;
  readonly begin?: (html: string) => unknown;
}

/** Ready: `field` selects what a helpdesk's adapter would name. */
export function present(
  field: string,
  serialise: () => string,
  { typing = field, begin = () => {} }: Options = {},
): void {
  document.documentElement.setAttribute('data-field', field);
  window.editorUnderTest = {
    serialise,
    begin,
    insert: askForNote,
    middle: () => middleOf(findField(document, typing)),
  };
}

/** This world and the extension's share attributes alone. */
const askForNote = (): Promise<string> =>
  new Promise((resolve) => {
    const { documentElement } = document;
    documentElement.removeAttribute('data-answer');
    const observer = new MutationObserver(() => {
      observer.disconnect();
      resolve(documentElement.getAttribute('data-answer') ?? '');
    });
    observer.observe(documentElement, { attributeFilter: ['data-answer'] });
    document.dispatchEvent(new Event('insert-note'));
  });

function middleOf(element: Element | null): { readonly x: number; readonly y: number } {
  if (!element) throw new Error('There is nothing to type in.');
  const { x, y, width, height } = element.getBoundingClientRect();
  const frame = element.ownerDocument.defaultView?.frameElement;
  const outer = frame?.getBoundingClientRect();
  return {
    x: Math.round((outer?.x ?? 0) + x + width / 2),
    y: Math.round((outer?.y ?? 0) + y + Math.min(height, 40) / 2),
  };
}

/** A style sheet in the place that the editor stands in. */
export function style(css: string): void {
  const element = document.createElement('style');
  element.textContent = css;
  (document.body.shadowRoot ?? document.head).append(element);
}

/** A script that isn't a module, from the package that ships it. */
export const script = (src: string): Promise<void> =>
  new Promise((resolve, reject) => {
    const element = document.createElement('script');
    element.addEventListener('load', () => resolve());
    element.addEventListener('error', reject);
    element.src = src;
    document.head.append(element);
  });
