/** As much as the pages need of packages that ship no types. */

declare module 'react' {
  export type Node = object | string;
  export function createElement(type: unknown, props?: object | null, ...children: Node[]): Node;
  export function useState<T>(initial: T | (() => T)): [T, (next: T) => void];
}
declare module 'react-dom/client' {
  export function createRoot(container: Element): { render(node: object | string): void };
}
declare module 'draft-js' {
  export interface Content {
    readonly content?: never;
  }
  export class EditorState {
    static createEmpty(): EditorState;
    getCurrentContent(): Content;
  }
  export const Editor: unknown;
  export function convertToRaw(content: Content): object;
}
declare module 'quill1' {
  export default class Quill {
    constructor(container: Element, options: object);
    readonly root: HTMLElement;
    readonly clipboard: { dangerouslyPasteHTML(html: string): void };
  }
}
declare module 'jquery' {
  export default function jQuery(element: Element): {
    summernote(optionsOrMethod: object | string, argument?: string): unknown;
  };
}
declare module 'summernote/dist/summernote-lite.js';
declare module 'froala-editor/js/froala_editor.pkgd.min.js' {
  export { default } from 'froala-editor';
}
