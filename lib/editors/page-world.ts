import type { PageWorldWay } from './editor.ts';

interface QuillDelta {
  readonly ops: readonly {
    readonly insert?: unknown;
    readonly retain?: number;
    readonly attributes?: Readonly<Record<string, unknown>>;
  }[];
}

/** What is asked of elements here beyond what each has. */
interface Found extends Element {
  readonly contentDocument?: Document | null;
  readonly ckeditorInstance?: {
    readonly data: { parse(html: string): object };
    readonly model: {
      readonly document: { getRoot(): object };
      change(
        change: (writer: {
          createElement(name: string): object;
          append(element: object, root: object): void;
        }) => void,
      ): void;
      insertContent(content: object, element: object, place: 'in'): void;
    };
  };
  readonly __quill?: {
    getLength(): number;
    getContents(index: number, length: number): QuillDelta;
    updateContents(delta: QuillDelta, source: 'user'): void;
    readonly clipboard: {
      /** In the first version only. */
      readonly container?: Element;
      convert(html: string | { readonly html: string }): QuillDelta;
    };
  };
}

/**
 * Gives a note to the element with this mark, in the document, its open shadow
 * roots and its frames of the same origin. It is written out as text to run in
 * the page's own world, and so may use nothing from outside itself. It answers
 * nothing: a page that has changed what is called here fools itself alone.
 */
export function insertInPage(mark: string, way: PageWorldWay, text: string, html: string): void {
  const find = (root: Document | ShadowRoot): Found | null => {
    const marked = root.querySelector(`[data-baton-mark="${mark}"]`);
    if (marked) return marked;
    for (const element of root.querySelectorAll<Found>('*')) {
      const inner = element.shadowRoot ?? element.contentDocument;
      const inside = inner ? find(inner) : null;
      if (inside) return inside;
    }
    return null;
  };
  const filled = (data: DataTransfer | null): DataTransfer | null => {
    data?.setData('text/plain', text);
    data?.setData('text/html', html);
    return data;
  };
  try {
    const field = find(document);
    const options = { bubbles: true, cancelable: true, composed: true };
    switch (way) {
      case 'paste': {
        const clipboardData = new DataTransfer();
        const event = new ClipboardEvent('paste', { ...options, clipboardData });
        // Firefox gives the event a transfer of its own.
        filled(event.clipboardData);
        field?.dispatchEvent(event);
        break;
      }
      case 'beforeinput': {
        const dataTransfer = filled(new DataTransfer());
        const inputType = 'insertFromPaste';
        field?.dispatchEvent(
          new InputEvent('beforeinput', { ...options, inputType, dataTransfer }),
        );
        break;
      }
      case 'ckeditor5': {
        const editor = field?.ckeditorInstance;
        editor?.model.change((writer) => {
          const below = writer.createElement('paragraph');
          writer.append(below, editor.model.document.getRoot());
          editor.model.insertContent(editor.data.parse(html), below, 'in');
        });
        break;
      }
      case 'quill': {
        const box: Found | null | undefined = field?.parentElement;
        const quill = box?.__quill;
        if (!quill) break;
        // A line's format hangs on its end: the last line keeps its own, and the note's last has none.
        const end = quill.getLength() - 1;
        const line = quill.getContents(end, 1).ops[0]?.attributes ?? {};
        const none = Object.fromEntries(Object.keys(line).map((name) => [name, null]));
        const below = [{ retain: end }, { insert: '\n', attributes: line }];
        const { ops } = quill.clipboard.convert(quill.clipboard.container ? html : { html });
        quill.updateContents(
          { ops: [...(end > 0 ? below : []), ...ops, { retain: 1, attributes: none }] },
          'user',
        );
        break;
      }
    }
  } catch {
    // The editor is read back from outside; nothing that is thrown here tells more.
  }
}
