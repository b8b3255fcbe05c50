import type { Anchor } from '../policy/schema/taught.ts';
import { beside, labelText, valueOf } from '../helpdesks/taught/locate.ts';
import { isGeneratedName, isGeneratedValue, isPassing } from './generated.ts';
import type { Pointed } from './propose.ts';

const tagName = /^[a-z][a-z0-9-]*$/;

/** Attributes that name the thing; others tell its state or belong to a tool. */
const naming =
  /^(?:id|name|itemprop|aria-label|data-(?:.*-)?(?:test|test-?id|cy|qa|field|field-?name|name|key|role|component|attribute|attr|column|label|property|prop|part|slot|section|hook|automation|automation-id|selector|target|el|element))$/;

/** By what a person called the element: its id, its data attributes, its name. */
export function attributeAnchors(element: Element, { number, textIs }: Pointed): readonly Anchor[] {
  const tag = element.localName;
  if (!tagName.test(tag)) return [];
  const text = textIs === 'value' ? valueOf(element) : undefined;
  return [...element.attributes].flatMap(({ name, value }): Anchor[] => {
    const holdsNumber = number !== undefined && `${name} ${value}`.includes(number);
    // A name that says what the element says goes with its value.
    if (text !== undefined && value !== '' && (value.includes(text) || text.includes(value))) {
      return [];
    }
    if (holdsNumber || value.length > 200 || !/^[a-z][a-z0-9_-]*$/.test(name)) return [];
    const isMark = value === '' && name.startsWith('data-') && !isGeneratedName(name.slice(5));
    const isName = naming.test(name) && value.trim() !== '';
    const isGenerated = name === 'id' ? isGeneratedName(value) : isGeneratedValue(value);
    if (!(isMark && !/^data-(?:v|s|reactroot|react)\b/.test(name)) && (!isName || isGenerated)) {
      return [];
    }
    return [{ by: 'attribute', tag, attribute: name, value }];
  });
}

/** By a class that names it, or by two that do so together. */
export function classAnchors(element: Element, { number }: Pointed): readonly Anchor[] {
  const tag = element.localName;
  const names = [...element.classList].filter(
    (name) =>
      !isGeneratedName(name) &&
      !isPassing(name) &&
      (number === undefined || !name.includes(number)),
  );
  if (!tagName.test(tag) || names.length === 0) return [];
  const one = names.map((name): Anchor => ({ by: 'classes', tag, classes: [name] }));
  return names.length > 1 ? [...one, { by: 'classes', tag, classes: names.slice(0, 4) }] : one;
}

/** Tags that a page has once, if it has them at all. */
export const tagAnchors = ({ localName: tag }: Element): readonly Anchor[] =>
  /^(?:h1|main|article|body|[a-z]+-[a-z-]+)$/.test(tag) ? [{ by: 'tag', tag }] : [];

/** An element that is called by its own text, such as a tab. */
export function textAnchors(element: Element): readonly Anchor[] {
  const text = labelText(element);
  const isShort = text !== '' && text.length <= 60 && element.childElementCount <= 2;
  return isShort && tagName.test(element.localName)
    ? [{ by: 'text', tag: element.localName, text }]
    : [];
}

/** By the words that stand before it: a term of a list, the head of a row, a field's label. */
export function labelWays(element: Element): readonly Anchor[] {
  const labels: readonly (readonly [
    Element | null | undefined,
    'next' | 'parent_next' | 'control',
  ])[] = [
    [controlLabel(element), 'control'],
    [element.previousElementSibling, 'next'],
    [element.previousElementSibling?.lastElementChild, 'parent_next'],
  ];
  return labels.flatMap(([label, where]): Anchor[] => {
    if (!label || beside(label, where) !== element || !isLabelLike(label)) return [];
    return [{ by: 'label', tag: label.localName, label: labelText(label), beside: where }];
  });
}

const controlLabel = (element: Element): Element | undefined =>
  element instanceof HTMLInputElement ||
  element instanceof HTMLSelectElement ||
  element instanceof HTMLTextAreaElement
    ? element.labels?.[0]
    : undefined;

/** Terms, heads and labels are; anything else only by a colon, or when it is short and without digits. */
function isLabelLike(element: Element): boolean {
  const text = labelText(element);
  if (text === '' || text.length > 40 || element.childElementCount > 1) return false;
  // What one clicks or types into is somebody else's value, or leads away.
  if (
    !tagName.test(element.localName) ||
    /^(?:a|button|input|select|textarea)$/.test(element.localName)
  )
    return false;
  return /^(?:dt|th|label)$/.test(element.localName) || !/\d/.test(text);
}
