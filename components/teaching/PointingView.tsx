import { t } from '../../lib/browser/i18n.ts';
import { taughtFacts } from '../../lib/teaching/fields.ts';
import type { TeachingDraft } from '../../lib/teaching/draft.ts';
import { missingFrom } from '../../lib/teaching/teach.ts';
import { fieldText } from './field-text.ts';
import { FieldRow } from './FieldRow.tsx';
import { InternalRow } from './InternalRow.tsx';
import { StatusWords } from './StatusWords.tsx';
import type { Teaching } from './teaching.ts';

interface Props {
  readonly draft: TeachingDraft;
  readonly teaching: Teaching;
}

const needed = ['number', 'subject'] as const;
const optional = taughtFacts.filter((fact) => fact !== 'subject');

/** The first ticket: everything that one can point at. */
export function PointingView({ draft, teaching }: Props) {
  const missing = missingFrom(draft);
  return (
    <>
      <div class="panel__scroll teach__body">
        <p class="muted">{t('teach_intro')}</p>
        <div class="form">
          <label class="field__label" for="teach-name">
            {t('teach_name')}
          </label>
          <input
            id="teach-name"
            class="input"
            maxLength={120}
            value={draft.name}
            onChange={(event) => {
              const name = event.currentTarget.value.trim();
              if (name !== '') teaching.act({ do: 'name', name });
            }}
          />
        </div>
        <h2>{t('teach_needed')}</h2>
        <ul class="teach__fields">
          {needed.map((field) => (
            <FieldRow key={field} field={field} draft={draft} teaching={teaching} />
          ))}
        </ul>
        <h2>{t('teach_optional')}</h2>
        <ul class="teach__fields">
          {optional.map((field) => (
            <FieldRow key={field} field={field} draft={draft} teaching={teaching}>
              {field === 'status' && <StatusWords draft={draft} teaching={teaching} />}
            </FieldRow>
          ))}
        </ul>
        <h2>{t('teach_note_heading')}</h2>
        <p class="muted">{t('teach_note_help')}</p>
        <ul class="teach__fields">
          <FieldRow field="note" draft={draft} teaching={teaching} />
          <InternalRow draft={draft} teaching={teaching} />
        </ul>
      </div>
      <div class="teach__foot">
        <p class="teach__say" role="status">
          {sayingOf(draft)}
        </p>
        <button
          type="button"
          class="button button--primary button--wide"
          aria-disabled={missing !== null}
          onClick={() => {
            if (missing === null) teaching.act({ do: 'check' });
          }}
        >
          {t('teach_check')}
        </button>
      </div>
    </>
  );
}

/** What there is to know at the moment, always in the same place. */
function sayingOf(draft: TeachingDraft): string {
  const { pointing, walkedTo, problem } = draft;
  if (pointing && walkedTo !== null) {
    return t('teach_walked', fieldText(pointing), walkedTo.slice(0, 80));
  }
  if (pointing) return t('teach_pointing', fieldText(pointing));
  if (problem) return `${fieldText(problem.field)}: ${t(`teach_problem_${problem.why}`)}`;
  const missing = missingFrom(draft);
  return t(missing ? `teach_missing_${missing}` : 'teach_ready');
}
