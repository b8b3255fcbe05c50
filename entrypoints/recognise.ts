import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { recogniseProduct } from '../lib/helpdesks/products.ts';

/** What product this page is of, seen once. Its value is what `executeScript` hands back. */
export default defineUnlistedScript({
  globalName: true,
  main: (): string | null => recogniseProduct(document, new URL(location.href))?.id ?? null,
});
