import { useId, useRef } from 'preact/hooks';
import { send } from '../../../lib/browser/client.ts';
import { t } from '../../../lib/browser/i18n.ts';
import type { TicketSnapshot } from '../../../lib/service/snapshot.ts';
import { useAsked } from '../../shared/useAsked.ts';
import { useEscape } from '../../shared/useEscape.ts';
import { Asking } from '../Asking.tsx';
import { ViewHead } from '../ViewHead.tsx';
import { FactSources } from './FactSources.tsx';
import { ReportCopy } from './ReportCopy.tsx';
import { SelfTest } from './SelfTest.tsx';

interface Props {
  readonly ticket: TicketSnapshot;
  readonly onBack: () => void;
}

/** What Baton can read on this page, from where, and why not; tried when it opens. */
export function ReadingView({ ticket, onBack }: Props) {
  const headingId = useId();
  const view = useRef<HTMLDivElement>(null);
  const { value, failure, renew } = useAsked(() => send('readings', {}));

  useEscape(view, true, onBack);

  return (
    <div class="reading" ref={view}>
      <ViewHead id={headingId} title={t('reading')} onBack={onBack} />
      <div class="panel__scroll" role="group" aria-labelledby={headingId}>
        {value ? (
          <>
            <SelfTest readings={value} name={ticket.ticket.helpdeskName} />
            <FactSources readings={value} ticket={ticket} />
            <div class="reading__actions">
              <button type="button" class="button" onClick={() => void renew()}>
                {t('reading_again')}
              </button>
              <ReportCopy readings={value} url={ticket.ticket.url} />
            </div>
          </>
        ) : (
          <div class="reading__asking">
            <Asking failure={failure} onAgain={() => void renew()} />
          </div>
        )}
      </div>
    </div>
  );
}
