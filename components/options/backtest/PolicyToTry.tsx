import { useId } from 'preact/hooks';
import { t } from '../../../lib/browser/i18n.ts';
import { ChoiceGroup } from '../../shared/ChoiceGroup.tsx';

/** The policy in force, or a document from a file, once one is chosen. */
export type ToTry = { readonly kind: 'in_force' } | { readonly kind: 'file'; readonly file?: File };

interface Props {
  readonly chosen: ToTry;
  readonly onChoose: (toTry: ToTry) => void;
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
        onChoose={(kind) => onChoose({ kind })}
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
            onChange={({ currentTarget: { files } }) => {
              const [file] = files ?? [];
              onChoose({ kind: 'file', ...(file && { file }) });
            }}
          />
        </div>
      )}
    </div>
  );
}
