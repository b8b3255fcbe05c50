import { t } from '../../../lib/browser/i18n.ts';
import type { Note } from '../../../lib/handoff/note.ts';
import { numberText } from '../../shared/time-text.ts';

/** How much of what the receiver needs is there. */
export function Completeness({ note }: { readonly note: Note }) {
  const required = note.sections.filter((section) => section.required).length;
  if (required === 0) return null;
  const answered = required - note.missing.length;
  const text = t('note_completeness', numberText(answered), numberText(required));
  return (
    <div class="completeness">
      <progress value={answered} max={required} aria-label={t('note_completeness_label')} />
      <p>
        {text}
        {note.missing.length > 0 && (
          <span class="muted"> {t(note.gate === 'block' ? 'gate_block' : 'gate_warn')}</span>
        )}
      </p>
    </div>
  );
}
