import type { Anchor, Locator, Step, Way } from '../policy/schema/taught.ts';
import { theOne, valueOf } from '../helpdesks/taught/locate.ts';
import { attributeAnchors, classAnchors, labelWays, tagAnchors, textAnchors } from './anchors.ts';
import { scoreOf } from './stability.ts';

/** As many ways as are kept. */
const kept = 3;
/** How far up an anchor is looked for, and up to where elements around it say the same. */
const ancestors = 12;
const wrappers = 3;

export interface Pointed {
  /** What the ticket's own names have in them; a name with it is another one on the next ticket. */
  readonly number?: string | undefined;
  /** Whether the element's own text names it, as on a tab, is what changes from ticket to ticket, or is somebody's to type. */
  readonly textIs: 'name' | 'value' | 'neither';
}

/**
 * Ways to the element that was pointed at, best first: by its names, by the
 * label beside it, by the structure around it; by its position only where
 * nothing else leads there. Each leads there now; empty where none does.
 */
export function propose(element: Element, about: Pointed): Locator {
  const chain = about.textIs === 'value' ? sameText(element) : [element];
  const leadsThere = (way: Way): boolean => {
    const found = theOne(element.ownerDocument, way);
    return found !== null && chain.includes(found);
  };
  const ways = chain
    .flatMap((one) => [
      ...ownAnchors(one, about),
      ...labelWays(one),
      ...(about.textIs === 'name' ? textAnchors(one) : []),
      ...fromAncestors(one, about),
    ])
    .map((way): Way => (inShadow(element) ? { ...way, deep: true } : way))
    .filter(leadsThere)
    .toSorted((a, b) => scoreOf(b) - scoreOf(a));
  const lasting = ways.filter(({ path }) => path?.every(({ nth }) => nth === undefined) ?? true);
  return differentAnchors(lasting.length > 0 ? lasting : ways.slice(0, 1)).slice(0, kept);
}

/** The element, and those around it that hold nothing else. */
function sameText(element: Element): readonly Element[] {
  const chain = [element];
  let around = element.parentElement;
  for (let left = wrappers; around && left > 0; left -= 1) {
    if (around === element.ownerDocument.body || valueOf(around) !== valueOf(element)) break;
    if (around.childElementCount > 1) break;
    chain.push(around);
    around = around.parentElement;
  }
  return chain;
}

const ownAnchors = (element: Element, about: Pointed): readonly Anchor[] => [
  ...attributeAnchors(element, about),
  ...classAnchors(element, about),
  ...tagAnchors(element),
];

function fromAncestors(element: Element, about: Pointed): readonly Way[] {
  const ways: Way[] = [];
  const path: Step[] = [];
  let child = element;
  for (let left = ancestors; left > 0; left -= 1) {
    const parent = child.parentElement;
    if (!parent) break;
    path.unshift(stepTo(child, parent));
    const anchors = [...ownAnchors(parent, about), ...labelWays(parent)];
    ways.push(...anchors.map((anchor) => ({ ...anchor, path: [...path] })));
    child = parent;
  }
  return ways;
}

function stepTo(child: Element, parent: Element): Step {
  const alike = [...parent.children].filter(({ localName }) => localName === child.localName);
  const tag = child.localName;
  return alike.length === 1 ? { tag } : { tag, nth: alike.indexOf(child) + 1 };
}

const inShadow = (element: Element): boolean => element.getRootNode() !== element.ownerDocument;

/** Ways that stand or fall together count once. */
function differentAnchors(ways: readonly Way[]): readonly Way[] {
  const seen = new Set<string>();
  return ways.filter((way) => {
    const { path: _path, deep: _deep, ...anchor } = way;
    const key = JSON.stringify(anchor);
    return !seen.has(key) && seen.add(key);
  });
}
