import { useId } from 'preact/hooks';

interface Props {
  readonly label: string;
  readonly hint: string;
  readonly onText: (text: string, fileName: string) => Promise<unknown>;
  readonly onUnusable: (why: 'too_big' | 'unreadable') => void;
}

/** The background refuses larger ones as well. */
const maxBytes = 256 * 1_024;

/** A JSON file, read as text. */
export function FileField({ label, hint, onText, onUnusable }: Props) {
  const id = useId();
  const hintId = useId();

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
        {label}
      </label>
      <input
        id={id}
        type="file"
        class="file-input"
        accept=".json,application/json"
        aria-describedby={hintId}
        onChange={(event) => void read(event.currentTarget)}
      />
      <p id={hintId} class="muted">
        {hint}
      </p>
    </div>
  );
}
