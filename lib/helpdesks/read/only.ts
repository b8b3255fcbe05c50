/** The one element, or null where there are none or several: ambiguous means refuse. */
export function only<T extends Element>(found: Iterable<T>): T | null {
  const [one, another] = found;
  return one && !another ? one : null;
}

/** Of several that are mounted, the one that is shown. Products keep other tickets hidden. */
export const onlyVisible = <T extends Element>(found: Iterable<T>): T | null =>
  only([...found].filter(isVisible));

/** Whether an element takes part in what is shown; nothing is said about scrolling. */
export const isVisible = (element: Element): boolean =>
  element.checkVisibility({ visibilityProperty: true }) && !element.closest('[aria-hidden="true"]');
