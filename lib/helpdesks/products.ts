import type { Product } from './adapter.ts';

/** Every `<id>.helpdesk.ts` in this folder, and of each no more than how it is known. */
const files = import.meta.glob<Product>('./*.helpdesk.ts', { eager: true, import: 'product' });

export const products: readonly Product[] = Object.values(files);

/** The product that this page is of, or null if none or more than one says so. */
export function recogniseProduct(document: Document, url: URL): Product | null {
  const recognised = products.filter((product) => product.recognise(document, url));
  return recognised.length === 1 ? (recognised[0] ?? null) : null;
}

/** The product's own name, or null for an id that is none. */
export const productName = (id: string): string | null =>
  products.find((product) => product.id === id)?.name ?? null;
