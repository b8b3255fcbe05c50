import { useId } from 'preact/hooks';
import { t } from '../../../lib/browser/i18n.ts';
import { ChoiceGroup } from '../../shared/ChoiceGroup.tsx';

/** The policy in force, or a document from a file, if it could be read. */
export type ToTry =
  | { readonly kind: 'in_force' }
  | { readonly kind: 'file'; readonly text: string }
  | {
      readonly kind: 'file';
      readonly text?: never;
      readonly why: 'no_file' | 'too_big' | 'unreadable';
    };

interface Props {
  readonly chosen: ToTry;
  readonly onChoose: (toTry: ToTry) => void;
}

/** Larger files aren't policies. */
const maxBytes = 256 * 1_024;

async function read(file: File | undefined): Promise<ToTry> {
  if (!file) return { kind: 'file', why: 'no_file' };
  if (file.size > maxBytes) return { kind: 'file', why: 'too_big' };
  const text = await file.text().catch(() => null);
  return text === null ? { kind: 'file', why: 'unreadable' } : { kind: 'file', text };
}

export function PolicyToTry({ chosen, onChoose }: Props) {
  const id = useId();
  return (
    <div class="backtest__choice">
      <ChoiceGroup
        legend={t('backtest_which')}
        choices={[
          { id: 'in_force', label: t('backtest_in_force') },
          { id: 'file', label: t('backtest_file') },
        ]}
        chosen={chosen.kind}
        onChoose={(kind) =>
          onChoose(kind === 'file' ? { kind, why: 'no_file' } : { kind: 'in_force' })
        }
      />
      {chosen.kind === 'file' && (
        <div class="import">
          <label for={id} class="import__label">
            {t('backtest_file_label')}
          </label>
          <input
            id={id}
            type="file"
            class="file-input"
            accept=".json,application/json"
            onChange={({ currentTarget: { files } }) => void read(files?.[0]).then(onChoose)}
          />
        </div>
      )}
    </div>
  );
}
