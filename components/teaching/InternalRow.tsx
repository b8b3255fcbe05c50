import { t } from '../../lib/browser/i18n.ts';
import type { TeachingDraft } from '../../lib/teaching/draft.ts';
import type { Proof } from '../../lib/policy/schema/taught.ts';
import { fieldText } from './field-text.ts';
import { PointButtons } from './PointButtons.tsx';
import type { Teaching } from './teaching.ts';

interface Props {
  readonly draft: TeachingDraft;
  readonly teaching: Teaching;
}

/** How one sees that the note is internal: by a tab or a box, or because the field is never public. */
export function InternalRow({ draft, teaching }: Props) {
  const { proof } = draft;
  const isSaid = proof?.by === 'agent';
  return (
    <li class="teach-field" data-pointing={draft.pointing === 'internal'}>
      <div class="teach-field__text">
        <span class="teach-field__name">{fieldText('internal')}</span>
        <span class={proof ? 'teach-field__value' : 'muted'}>{proofText(proof)}</span>
      </div>
      <PointButtons field="internal" isKnown={proof !== null} draft={draft} teaching={teaching} />
      <label class="check teach-field__more">
        <input
          type="checkbox"
          checked={isSaid}
          onChange={(event) =>
            teaching.act({ do: 'never_public', on: event.currentTarget.checked })
          }
        />
        {t('teach_never_public')}
      </label>
    </li>
  );
}

function proofText(proof: Proof | null): string {
  switch (proof?.by) {
    case undefined:
      return t('teach_nothing_yet');
    case 'agent':
      return t('teach_proof_agent');
    case 'checked':
      return t('teach_proof_checked');
    case 'attribute':
    case 'class':
      return t('teach_proof_state');
  }
}
