import { useState } from 'preact/hooks';
import { send } from '../../lib/browser/client.ts';
import { plural, t } from '../../lib/browser/i18n.ts';
import type { DataView } from '../../lib/service/messages.ts';
import { NoticeList } from '../shared/NoticeList.tsx';
import { bytesText, dateText } from '../shared/time-text.ts';
import { DeleteAll } from './DeleteAll.tsx';
import { ExportAll } from './ExportAll.tsx';
import { useAsked } from '../shared/useAsked.ts';

type CheckState =
  | { readonly kind: 'idle' | 'checking' | 'failed' }
  | { readonly kind: 'intact'; readonly events: number }
  | { readonly kind: 'damaged'; readonly firstBad: number | null };

/** What is kept, where, and how to take it along or get rid of it. */
export function DataSection() {
  const { value: data, failure, renew } = useAsked(() => send('data', null));
  const [check, setCheck] = useState<CheckState>({ kind: 'idle' });

  const verify = async (): Promise<void> => {
    setCheck({ kind: 'checking' });
    const answer = await send('verify', null);
    if (!answer.ok) setCheck({ kind: 'failed' });
    else if (answer.value.intact) setCheck({ kind: 'intact', events: answer.value.events });
    else setCheck({ kind: 'damaged', firstBad: answer.value.firstBad });
  };

  return (
    <section class="card" aria-labelledby="data-heading">
      <h2 id="data-heading">{t('data_heading')}</h2>
      <p class="muted">{t('data_help')}</p>
      {failure && <p role="alert">{t(`error_${failure}`)}</p>}
      {data && (
        <>
          <NoticeList notices={data.notices} />
          <p class="data__sum">{sumText(data)}</p>
        </>
      )}
      <div class="data__actions">
        <ExportAll events={data?.events ?? 0} />
        <button
          type="button"
          class="button"
          aria-disabled={check.kind === 'checking'}
          onClick={() => void verify()}
        >
          {t('check_journal')}
        </button>
        <DeleteAll onDeleted={renew} />
      </div>
      <div role="status">
        {check.kind === 'checking' && <progress aria-label={t('working_on_it')} />}
        <p>{checkText(check)}</p>
      </div>
    </section>
  );
}

function sumText(data: DataView): string {
  if (data.events === 0) return t('data_empty');
  const parts = [plural('count_tickets', data.cases), plural('count_events', data.events)];
  if (data.firstAt !== null) parts.push(t('data_since', dateText(data.firstAt)));
  if (data.bytes !== null) parts.push(t('data_size', bytesText(data.bytes)));
  return parts.join(' · ');
}

function checkText(check: CheckState): string {
  switch (check.kind) {
    case 'intact':
      return plural('journal_intact', check.events);
    case 'damaged':
      return check.firstBad === null ? t('journal_incomplete') : t('journal_bad', check.firstBad);
    case 'failed':
      return t('error_journal_unreadable');
    case 'idle':
    case 'checking':
      return '';
    default:
      return check satisfies never;
  }
}
