import { t } from '../../lib/browser/i18n.ts';
import { FileField } from './FileField.tsx';

interface Props {
  readonly onText: (text: string) => Promise<unknown>;
  readonly onUnusable: (why: 'too_big' | 'unreadable') => void;
}

/** A taught helpdesk from a file. It is read here; the background judges it. */
export const ImportTaught = (props: Props) => (
  <FileField label={t('taught_import')} hint={t('taught_import_hint')} {...props} />
);
