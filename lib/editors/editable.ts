/**
 * The element to type in, from the field that an adapter names: that element
 * itself, or the hidden textarea that stands in the editor's box or beside it.
 */
export function editableOf(field: HTMLElement, selector: string, box = ''): HTMLElement | null {
  if (field.isContentEditable && field.matches(selector)) return field;
  if (field.localName !== 'textarea' || !box) return null;
  const near = [field.closest(box), field.nextElementSibling, field.previousElementSibling];
  return near.find((element) => element?.matches(box))?.querySelector(selector) ?? null;
}
