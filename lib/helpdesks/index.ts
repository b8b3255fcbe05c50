import type { Helpdesk } from './adapter.ts';

/** Every `<id>.helpdesk.ts` in this folder: adding a product is adding its file. */
const files = import.meta.glob<Helpdesk>('./*.helpdesk.ts', { eager: true, import: 'default' });

export const helpdesks: readonly Helpdesk[] = Object.values(files);

/** The product that this page is of, or null if none or more than one says so. */
export function recogniseHelpdesk(document: Document, url: URL): Helpdesk | null {
  const recognised = helpdesks.filter((helpdesk) => helpdesk.recognise(document, url));
  return recognised.length === 1 ? (recognised[0] ?? null) : null;
}

/** The product's own name, or null for an id that is none. */
export const helpdeskName = (id: string): string | null =>
  helpdesks.find((helpdesk) => helpdesk.id === id)?.name ?? null;
