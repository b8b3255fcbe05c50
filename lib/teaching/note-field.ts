import { allEditors } from '../editors/all.ts';
import { editorFor } from '../editors/index.ts';

/** What one writes in, or sees of it. */
const writable =
  'textarea, iframe, [role="textbox"], [contenteditable]:not([contenteditable="false"])';

/** How far around it the field is looked for that a rich editor stands for. */
const levels = 6;

/**
 * The field that a note can be written into, from whatever part of its text
 * was pointed at. Null where there is none.
 */
export function noteFieldAt(element: Element): HTMLElement | null {
  let around = element.closest(writable);
  for (let left = levels; around && left > 0; left -= 1) {
    const inside = left < levels ? around.querySelectorAll(writable) : [];
    const [field, another] = [around, ...inside].filter(isField);
    if (field) return another ? null : field;
    around = around.parentElement;
  }
  return null;
}

const isField = (element: Element): element is HTMLElement =>
  element instanceof HTMLElement && editorFor(element, allEditors) !== null;
