import { useId, useState } from 'preact/hooks';
import { t } from '../../lib/browser/i18n.ts';
import type { DoubtReason } from '../../lib/case/events.ts';
import { Disclosure } from '../shared/Disclosure.tsx';
import { useSession } from '../shared/session.ts';

/** Asking for help is a normal step: one click on the reason, a detail if one likes. */
export function DoubtForm({ reasons }: { readonly reasons: readonly DoubtReason[] }) {
  const session = useSession();
  const detailId = useId();
  const [detail, setDetail] = useState('');

  const say = async (reason: DoubtReason, close: () => void): Promise<void> => {
    const said = detail.trim();
    const recorded = await session.act({ type: 'doubt', reason, ...(said && { detail: said }) });
    if (!recorded) return;
    setDetail('');
    close();
  };

  return (
    <Disclosure label={t('not_sure')}>
      {(close) => (
        <div class="form">
          <label class="field__label" for={detailId}>
            {t('doubt_detail')}
          </label>
          <input
            id={detailId}
            class="input"
            type="text"
            dir="auto"
            autocomplete="off"
            value={detail}
            onInput={(event) => setDetail(event.currentTarget.value)}
          />
          <p class="field__label">{t('doubt_why')}</p>
          <div class="form__choices">
            {reasons.map((reason) => (
              <button
                key={reason}
                type="button"
                class="button button--row"
                onClick={() => void say(reason, close)}
              >
                {t(`doubt_${reason}`)}
              </button>
            ))}
          </div>
        </div>
      )}
    </Disclosure>
  );
}
