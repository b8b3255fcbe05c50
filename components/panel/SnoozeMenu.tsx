import { useId, useState } from 'preact/hooks';
import { t } from '../../lib/browser/i18n.ts';
import type { Prompt } from '../../lib/policy/verdict.ts';
import { Disclosure } from '../shared/Disclosure.tsx';
import { useSession } from '../shared/session.ts';
import { lengthText, minuteMs } from '../shared/time-text.ts';

/** Later, for as long as the policy allows; after the first times it asks why. */
export function SnoozeMenu({ prompt }: { readonly prompt: Prompt }) {
  const session = useSession();
  const reasonId = useId();
  const [reason, setReason] = useState('');
  const said = reason.trim();
  const ready = said !== '' || !prompt.snoozeNeedsReason;

  const snooze = (minutes: number): void => {
    if (!ready) {
      document.getElementById(reasonId)?.focus();
      return;
    }
    void session.act({
      type: 'snooze',
      rule: prompt.rule.id,
      minutes,
      ...(said && { reason: said }),
    });
  };

  return (
    <Disclosure label={t('snooze')}>
      {() => (
        <div class="form">
          {prompt.snoozeNeedsReason && (
            <>
              <label class="field__label" for={reasonId}>
                {t('snooze_reason')}
              </label>
              <input
                id={reasonId}
                class="input"
                type="text"
                dir="auto"
                autocomplete="off"
                required
                value={reason}
                onInput={(event) => setReason(event.currentTarget.value)}
              />
            </>
          )}
          <p class="field__label">{t('snooze_for')}</p>
          <div class="field__row">
            {prompt.snoozeMinutes.map((minutes) => (
              <button
                key={minutes}
                type="button"
                class="chip"
                aria-disabled={!ready}
                onClick={() => snooze(minutes)}
              >
                {lengthText(minutes * minuteMs, 'long')}
              </button>
            ))}
          </div>
        </div>
      )}
    </Disclosure>
  );
}
