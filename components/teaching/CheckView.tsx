import { t } from '../../lib/browser/i18n.ts';
import { taughtFacts } from '../../lib/teaching/fields.ts';
import type { SecondLook } from '../../lib/teaching/check.ts';
import type { TeachingDraft } from '../../lib/teaching/draft.ts';
import { Callout } from '../shared/Callout.tsx';
import { fieldText } from './field-text.ts';
import { StatusWords } from './StatusWords.tsx';
import type { Teaching } from './teaching.ts';

interface Props {
  readonly draft: TeachingDraft;
  readonly teaching: Teaching;
}

/** A second ticket: what is found there of all that was taught. */
export function CheckView({ draft, teaching }: Props) {
  const { look } = draft;
  const isAnother = look?.number === 'found';
  return (
    <>
      <div class="panel__scroll teach__body">
        <div role="status">
          <Verdict look={look} />
        </div>
        {look && isAnother && <Found look={look} draft={draft} />}
        {isAnother && draft.places.status && (
          <div class="teach-field">
            <StatusWords draft={draft} teaching={teaching} />
          </div>
        )}
      </div>
      <div class="teach__foot teach__foot--row">
        <button type="button" class="button" onClick={() => teaching.act({ do: 'back' })}>
          {t('teach_back')}
        </button>
        <button
          type="button"
          class="button button--primary"
          aria-disabled={!isAnother}
          onClick={() => {
            if (isAnother) teaching.act({ do: 'save' });
          }}
        >
          {t('teach_save')}
        </button>
      </div>
    </>
  );
}

function Verdict({ look }: { readonly look: SecondLook | null }) {
  if (look?.number === 'found' && look.ticketId !== null) {
    const isGood = look.missing.length === 0 && look.suspicious.length === 0;
    return (
      <Callout tone={isGood ? 'good' : 'warning'}>
        <p>{t(isGood ? 'teach_check_good' : 'teach_check_part', look.ticketId)}</p>
      </Callout>
    );
  }
  const trouble = look?.number === 'missing' || look?.number === 'unconfirmed' ? look.number : null;
  return (
    <Callout tone={trouble ? 'warning' : 'info'}>
      <p>{t(trouble ? `teach_check_${trouble}` : 'teach_check_wait')}</p>
    </Callout>
  );
}

function Found({ look, draft }: { readonly look: SecondLook; readonly draft: TeachingDraft }) {
  return (
    <dl class="teach__found">
      <div>
        <dt>{t('fact_number')}</dt>
        <dd>{look.ticketId}</dd>
      </div>
      {taughtFacts
        .filter((fact) => draft.places[fact])
        .map((fact) => (
          <div key={fact}>
            <dt>{fieldText(fact)}</dt>
            <dd dir="auto">
              {look.values[fact] ?? <span class="badge badge--bad">{t('teach_not_found')}</span>}{' '}
              {look.suspicious.includes(fact) && (
                <span class="badge badge--warning">{t('teach_same_as_first')}</span>
              )}
            </dd>
          </div>
        ))}
      {look.note && (
        <div>
          <dt>{t('teach_note')}</dt>
          <dd>{t(`teach_note_${look.note}`)}</dd>
        </div>
      )}
    </dl>
  );
}
