import { cut, textOf } from '../../page/text-of.ts';
import { deepAll } from '../read/deep.ts';
import { isVisible, only } from '../read/only.ts';
import type { Locator, Way } from '../../policy/schema/taught.ts';

/** What an element says: a field's content, the chosen option's text, or its text. */
export function valueOf(element: Element): string | undefined {
  if (element instanceof HTMLSelectElement) return textOf(element.selectedOptions[0]);
  if (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement) {
    return cut(element.value);
  }
  return textOf(element);
}

/** The value at a locator; undefined when nothing is there, or two ways lead to different ones. */
export function read(document: Document, locator: Locator | undefined): string | undefined {
  const [value, another] = new Set(
    found(document, locator ?? []).flatMap((one) => valueOf(one) ?? []),
  );
  return another === undefined ? value : undefined;
}

/** The element at a locator; null when none is there, or two ways lead to different ones. */
export const locate = (document: Document, locator: Locator): Element | null =>
  only(new Set(found(document, locator)));

const found = (document: Document, locator: Locator): readonly Element[] =>
  locator.flatMap((way) => theOne(document, way) ?? []);

/** The one visible element that a way leads to. Products keep other tickets mounted, hidden. */
export const theOne = (document: Document, way: Way): Element | null => {
  const all = led(document, way);
  const visible = all.filter(isVisible);
  return only(visible.length > 0 ? visible : all.filter(isBehindEditor));
};

/** A field that a rich editor has hidden stands where the editor is seen. */
const isBehindEditor = (element: Element): boolean =>
  element.localName === 'textarea' &&
  !isVisible(element) &&
  element.parentElement !== null &&
  isVisible(element.parentElement);

function led(document: Document, way: Way): readonly Element[] {
  const anchors = anchorsOf(document, way);
  if (!way.path || way.path.length === 0) return anchors;
  const path = way.path
    .map(({ tag, nth }) => `${tag}${nth === undefined ? '' : `:nth-of-type(${nth})`}`)
    .join(' > ');
  return anchors.flatMap((anchor) => [...anchor.querySelectorAll(`:scope > ${path}`)]);
}

/** Names are compared here, so that nothing but tags and attributes' names get into a selector. */
function anchorsOf(document: Document, way: Way): readonly Element[] {
  const all = (css: string): readonly Element[] =>
    way.deep ? deepAll(document, css) : [...document.querySelectorAll(css)];
  switch (way.by) {
    case 'attribute':
      return all(`${way.tag}[${way.attribute}]`).filter(
        (one) => way.value === '' || one.getAttribute(way.attribute) === way.value,
      );
    case 'classes':
      return all(`${way.tag}[class]`).filter(({ classList }) =>
        way.classes.every((name) => classList.contains(name)),
      );
    case 'tag':
      return all(way.tag);
    case 'text':
      return all(way.tag).filter((one) => isLabel(one, way.text));
    case 'label':
      return all(way.tag)
        .filter((one) => isLabel(one, way.label))
        .flatMap((label) => beside(label, way.beside) ?? []);
  }
}

/** What belongs to a label. */
export function beside(
  label: Element,
  where: Extract<Way, { by: 'label' }>['beside'],
): Element | null {
  switch (where) {
    case 'next':
      return label.nextElementSibling;
    case 'parent_next':
      return label.parentElement?.nextElementSibling ?? null;
    case 'control':
      return label instanceof HTMLLabelElement ? label.control : null;
  }
}

/** Labels are short: what holds more isn't read at all. */
const isLabel = (element: Element, text: string): boolean =>
  element.childElementCount <= 2 && labelText(element) === text;

/** A label's words without the colon or the star behind them. */
export const labelText = (element: Element): string =>
  (element.textContent ?? '')
    .slice(0, 200)
    .replace(/\s+/g, ' ')
    .replace(/[\s:*]+$/, '')
    .trimStart();
