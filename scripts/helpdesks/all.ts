import type { Coverage, Helpdesk } from '../../lib/helpdesks/adapter.ts';

/** What one file says of its product. */
export interface Documented {
  readonly default: Helpdesk;
  readonly coverage: Coverage;
}

const files = import.meta.glob<Documented>('../../lib/helpdesks/*.helpdesk.ts', { eager: true });

/** All adapters, by the names of their products. */
export const allHelpdesks: readonly Documented[] = Object.values(files).toSorted((a, b) =>
  a.default.product.name.localeCompare(b.default.product.name, 'en'),
);
