import { useId, useState } from 'preact/hooks';
import { t } from '../../lib/browser/i18n.ts';

interface Props {
  readonly label: string;
  readonly text: string;
  /** More than one: a document. */
  readonly lines: number;
  /** False when it was refused: then what was typed stays. */
  readonly onSave: (text: string) => Promise<boolean>;
  readonly close: () => void;
}

/** A text to change and save. */
export function SaveForm({ label, text, lines, onSave, close }: Props) {
  const id = useId();
  const [typed, setTyped] = useState(text);
  const isBlank = typed.trim() === '';
  const field = {
    id,
    class: lines > 1 ? 'input taught__json' : 'input',
    value: typed,
    spellcheck: false,
    onInput: (event: { readonly currentTarget: { readonly value: string } }) =>
      setTyped(event.currentTarget.value),
  };
  return (
    <form
      class="form"
      onSubmit={(event) => {
        event.preventDefault();
        if (!isBlank) void onSave(typed.trim()).then((isSaved) => isSaved && close());
      }}
    >
      <label class="field__label" for={id}>
        {label}
      </label>
      {lines > 1 ? <textarea {...field} rows={lines} /> : <input {...field} maxLength={120} />}
      <div class="form__buttons">
        <button type="submit" class="button button--primary" aria-disabled={isBlank}>
          {t('save')}
        </button>
        <button type="button" class="button" onClick={close}>
          {t('cancel')}
        </button>
      </div>
    </form>
  );
}
