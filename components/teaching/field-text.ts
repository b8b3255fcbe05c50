import { t } from '../../lib/browser/i18n.ts';
import type { TeachingField } from '../../lib/teaching/fields.ts';

/** What a field is called. */
export const fieldText = (field: TeachingField): string =>
  field === 'note' || field === 'internal' ? t(`teach_${field}`) : t(`fact_${field}`);
