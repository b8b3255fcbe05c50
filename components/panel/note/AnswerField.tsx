import { useId } from 'preact/hooks';
import { t } from '../../../lib/browser/i18n.ts';
import type { NoteSection } from '../../../lib/handoff/note.ts';
import { numberText } from '../../shared/time-text.ts';
import { useAnswer } from './useAnswer.ts';

/** The question of a section, answered in place; "unknown, because…" is an answer too. */
export function AnswerField({ section }: { readonly section: NoteSection }) {
  const { draft, change, onFocus, onBlur } = useAnswer(section);
  const id = useId();
  const hintId = useId();
  const tooShort =
    !draft.unknown &&
    section.minChars !== undefined &&
    draft.text.trim().length < section.minChars &&
    section.drafted.length === 0;
  return (
    <div class="answer">
      <label class="field__label" for={id}>
        {draft.unknown ? t('unknown_why') : (section.question ?? section.heading)}
      </label>
      <textarea
        id={id}
        class="input answer__text"
        dir="auto"
        rows={draft.unknown ? 2 : 3}
        value={draft.text}
        aria-describedby={tooShort ? hintId : undefined}
        aria-required={section.required}
        onInput={(event) => change({ ...draft, text: event.currentTarget.value })}
        onFocus={onFocus}
        onBlur={onBlur}
      />
      <div class="answer__below">
        {section.unknownAllowed && (
          <label class="check">
            <input
              type="checkbox"
              checked={draft.unknown}
              onChange={(event) => change({ ...draft, unknown: event.currentTarget.checked })}
            />
            {t('unknown_because')}
          </label>
        )}
        {tooShort && (
          <span id={hintId} class="muted answer__hint">
            {t('at_least_chars', numberText(section.minChars ?? 0))}
          </span>
        )}
      </div>
    </div>
  );
}
