import type { Helpdesk } from '../helpdesks/adapter.ts';
import type { Session } from './session.ts';

declare global {
  /** Both of the extension's isolated world: the page's own scripts don't see them. */
  var batonSession: Session | undefined;
  var batonHelpdesks: Helpdesk[] | undefined;
}

/**
 * What a helpdesk's own script does when it is run in a page: it makes its
 * product known to the session, whichever of the two came first.
 */
export function offer(...offered: readonly Helpdesk[]): void {
  const ids = new Set(offered.map(({ product }) => product.id));
  const others = (globalThis.batonHelpdesks ?? []).filter(({ product }) => !ids.has(product.id));
  globalThis.batonHelpdesks = [...others, ...offered];
  globalThis.batonSession?.helpdesksChanged();
}

/** The loaded product that this page is of, or null if none or more than one says so. */
export function loadedHelpdesk(document: Document, url: URL): Helpdesk | null {
  const recognised = (globalThis.batonHelpdesks ?? []).filter(({ product }) =>
    product.recognise(document, url),
  );
  return recognised.length === 1 ? (recognised[0] ?? null) : null;
}
