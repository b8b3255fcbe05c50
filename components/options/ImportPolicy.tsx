import { t } from '../../lib/browser/i18n.ts';
import { FileField } from './FileField.tsx';

interface Props {
  readonly onText: (text: string, fileName: string) => Promise<void>;
  readonly onUnusable: (why: 'too_big' | 'unreadable') => void;
}

/** A policy from a file. It is read here; the background judges it. */
export const ImportPolicy = (props: Props) => (
  <FileField label={t('import_policy')} hint={t('import_hint')} {...props} />
);
