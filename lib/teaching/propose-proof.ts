import type { Proof } from '../policy/schema/taught.ts';
import { isGeneratedName } from './generated.ts';
import { propose } from './propose.ts';

/** Attributes that tell which of several is chosen, and what they say of the chosen one. */
const states: readonly (readonly [name: string, chosen: readonly string[]])[] = [
  ['aria-selected', ['true']],
  ['aria-checked', ['true']],
  ['aria-pressed', ['true']],
  ['aria-current', ['true', 'page', 'step']],
  ['data-state', ['active', 'on', 'checked', 'selected']],
  ['data-active', ['true']],
  ['data-selected', ['true']],
];

/**
 * How one sees that the internal note is chosen, by the tab or the box that
 * was pointed at while it was. Null when it would look the same otherwise.
 */
export function proposeProof(element: Element): Proof | null {
  const box = boxOf(element);
  if (box) {
    const at = propose(box, { textIs: 'name' });
    return box.checked && at.length > 0 ? { by: 'checked', at } : null;
  }
  for (let one: Element | null = element, left = 3; one && left > 0; left -= 1) {
    const proof = stateOf(one);
    if (proof) return proof;
    one = one.parentElement;
  }
  return null;
}

/** The box that an element is, or is the label of. */
function boxOf(element: Element): HTMLInputElement | null {
  const control = element.closest('label')?.control;
  return (
    [element, control].find(
      (one): one is HTMLInputElement =>
        one instanceof HTMLInputElement && /^(?:checkbox|radio)$/.test(one.type),
    ) ?? null
  );
}

function stateOf(element: Element): Proof | null {
  const at = propose(element, { textIs: 'name' });
  if (at.length === 0) return null;
  for (const [attribute, chosen] of states) {
    const value = element.getAttribute(attribute);
    if (value !== null)
      return chosen.includes(value) ? { by: 'attribute', at, attribute, value } : null;
  }
  const name = ownClass(element);
  // Not by the very class that is to be the sign.
  const others = at.filter((way) => way.by !== 'classes' || !way.classes.includes(name ?? ''));
  return name !== null && others.length > 0 ? { by: 'class', at: others, name } : null;
}

/** The class that the chosen one has and the others beside it haven't. */
function ownClass(element: Element): string | null {
  const others = [...(element.parentElement?.children ?? [])].filter(
    (one) => one !== element && one.localName === element.localName,
  );
  if (others.length === 0) return null;
  const own = [...element.classList].find(
    (name) =>
      /active|selected|current|chosen|checked|on$/i.test(name) &&
      !isGeneratedName(name) &&
      others.every(({ classList }) => !classList.contains(name)),
  );
  return own ?? null;
}
