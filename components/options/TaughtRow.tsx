import { t } from '../../lib/browser/i18n.ts';
import { taughtFacts } from '../../lib/teaching/fields.ts';
import type { TaughtHelpdesk } from '../../lib/service/messages.ts';
import { Disclosure } from '../shared/Disclosure.tsx';
import { offerFile } from './offer-file.ts';
import { SaveForm } from './SaveForm.tsx';

interface Props {
  readonly taught: TaughtHelpdesk;
  readonly onSave: (text: string) => Promise<boolean>;
  readonly onRemove: () => void;
}

/** One taught helpdesk: what it reads, and what can be done with it. */
export function TaughtRow({ taught: { definition, from, overruled }, onSave, onRemove }: Props) {
  const { name, origin, version, fields, note } = definition;
  const reads = taughtFacts.filter((fact) => fields[fact]).map((fact) => t(`fact_${fact}`));
  const text = JSON.stringify(definition, null, 2);
  return (
    <li class="taught">
      <p class="taught__name">
        <strong dir="auto">{name}</strong> <span class="badge">{t('taught_version', version)}</span>{' '}
        {from === 'policy' && <span class="badge">{t('taught_from_policy')}</span>}{' '}
        {overruled && <span class="badge badge--warning">{t('taught_overruled')}</span>}
      </p>
      <p>
        <bdi>{origin}</bdi>
      </p>
      <p class="muted">
        {t('taught_reads', [t('fact_number'), ...reads].join(', '))}{' '}
        {t(note ? 'taught_note_field' : 'taught_note_none')}
      </p>
      <div class="taught__acts">
        <button
          type="button"
          class="button"
          aria-label={t('taught_export_named', name)}
          onClick={() =>
            offerFile(
              new Blob([`${text}\n`], { type: 'application/json' }),
              `${definition.id}.helpdesk.json`,
            )
          }
        >
          {t('taught_export')}
        </button>
        {from === 'own' && (
          <>
            <Disclosure label={t('taught_rename')} name={t('taught_rename_named', name)}>
              {(close) => (
                <SaveForm
                  label={t('taught_new_name')}
                  text={name}
                  lines={1}
                  onSave={(renamed) => onSave(JSON.stringify({ ...definition, name: renamed }))}
                  close={close}
                />
              )}
            </Disclosure>
            <Disclosure label={t('taught_edit')} name={t('taught_edit_named', name)}>
              {(close) => (
                <SaveForm
                  label={t('taught_json')}
                  text={text}
                  lines={16}
                  onSave={onSave}
                  close={close}
                />
              )}
            </Disclosure>
            <button
              type="button"
              class="button"
              aria-label={t('taught_remove_named', name)}
              onClick={onRemove}
            >
              {t('taught_remove')}
            </button>
          </>
        )}
      </div>
    </li>
  );
}
