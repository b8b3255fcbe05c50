import { useId } from 'preact/hooks';
import { t } from '../../lib/browser/i18n.ts';

interface Props {
  readonly onText: (text: string, fileName: string) => Promise<void>;
  readonly onUnusable: (why: 'too_big' | 'unreadable') => void;
}

/** Larger files aren't policies; the background refuses them as well. */
const maxBytes = 256 * 1_024;

/** A policy from a file. It is read here; the background judges it. */
export function ImportPolicy({ onText, onUnusable }: Props) {
  const id = useId();
  const hint = useId();

  const read = async (input: HTMLInputElement): Promise<void> => {
    const file = input.files?.[0];
    if (!file) return;
    if (file.size > maxBytes) {
      onUnusable('too_big');
    } else {
      const text = await file.text().catch(() => null);
      if (text === null) onUnusable('unreadable');
      else await onText(text, file.name);
    }
    // The same file, mended, can be chosen again.
    input.value = '';
  };

  return (
    <div class="import">
      <label for={id} class="import__label">
        {t('import_policy')}
      </label>
      <input
        id={id}
        type="file"
        class="file-input"
        accept=".json,application/json"
        aria-describedby={hint}
        onChange={(event) => void read(event.currentTarget)}
      />
      <p id={hint} class="muted">
        {t('import_hint')}
      </p>
    </div>
  );
}
