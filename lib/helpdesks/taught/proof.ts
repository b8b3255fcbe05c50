import type { Proof, TaughtNote } from '../../policy/schema/taught.ts';
import { locate } from './locate.ts';

/** Whether what is written now is for the team alone; false also where that can't be told. */
export function isInternal(document: Document, proof: Proof): boolean {
  if (proof.by === 'agent') return true;
  const at = locate(document, proof.at);
  switch (proof.by) {
    case 'checked':
      return at instanceof HTMLInputElement && at.checked;
    case 'attribute':
      return at?.getAttribute(proof.attribute) === proof.value;
    case 'class':
      return at?.classList.contains(proof.name) === true;
  }
}

/** What to click for the internal note; null where a click might send something or lead away. */
export function internalSwitch(document: Document, { internal }: TaughtNote): HTMLElement | null {
  const at = internal.by === 'agent' ? null : locate(document, internal.at);
  return at instanceof HTMLElement && isHarmless(at) ? at : null;
}

/** A tab, a box or a plain button: nothing that submits its form or goes to another page. */
function isHarmless(element: HTMLElement): boolean {
  const pressed = element.closest('a, button, input');
  if (pressed instanceof HTMLInputElement) return /^(?:checkbox|radio)$/.test(pressed.type);
  if (pressed instanceof HTMLButtonElement) return pressed.type !== 'submit' || !pressed.form;
  if (pressed instanceof HTMLAnchorElement) {
    return (pressed.getAttribute('href') ?? '#').startsWith('#');
  }
  return true;
}
