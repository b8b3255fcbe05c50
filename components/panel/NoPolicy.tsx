import { useState } from 'preact/hooks';
import { send } from '../../lib/browser/client.ts';
import { t } from '../../lib/browser/i18n.ts';
import { useSession } from '../shared/session.ts';

/** Clocks run without a policy; when to hand over, Baton knows only from one. */
export function NoPolicy() {
  const session = useSession();
  const [state, setState] = useState<'idle' | 'loading' | 'failed'>('idle');

  const takeStarter = async (): Promise<void> => {
    setState('loading');
    // Policies are long texts that a panel with a policy never needs.
    const { starters } = await import('../../lib/policy/starters/index.ts');
    const [starter] = starters;
    const answer = starter ? await send('usePolicy', { text: starter.text }) : undefined;
    setState(answer?.ok && !answer.value.refused ? 'idle' : 'failed');
    session.refresh();
  };

  return (
    <section class="block no-policy" aria-label={t('no_policy')}>
      <h3 class="block__heading">{t('no_policy')}</h3>
      <p>{t('no_policy_help')}</p>
      <div class="form__buttons">
        <button
          type="button"
          class="button button--primary"
          disabled={state === 'loading'}
          onClick={() => void takeStarter()}
        >
          {t('use_starter_policy')}
        </button>
        <button type="button" class="button" onClick={() => void send('openOptions', null)}>
          {t('choose_policy')}
        </button>
      </div>
      <p role="status">
        {state === 'loading' && t('working_on_it')}
        {state === 'failed' && t('error_unexpected')}
      </p>
    </section>
  );
}
