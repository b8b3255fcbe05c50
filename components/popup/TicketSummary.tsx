import { t } from '../../lib/browser/i18n.ts';
import { toPage } from '../../lib/browser/client.ts';
import { openPrompt, panelState, stateIcons, stateText } from '../panel/panel-state.ts';
import { ClockText } from '../shared/ClockText.tsx';
import { Icon } from '../shared/Icon.tsx';
import { useSession } from '../shared/session.ts';

/** The ticket in front, in three lines, and the way to its panel. */
export function TicketSummary({ tab }: { readonly tab: number }) {
  const session = useSession();
  const snapshot = session.snapshot.value;
  if (!snapshot) return null;
  if (snapshot.state === 'no_ticket') return <p class="muted">{t('popup_no_ticket')}</p>;
  const state = panelState(snapshot);
  const prompt = openPrompt(snapshot);
  const { ticketId, facts } = snapshot.ticket;
  return (
    <div class="summary" data-state={state}>
      <p class="summary__ticket" dir="auto">
        <span class="muted">#{ticketId}</span> {facts.subject?.value ?? t('subject_unknown')}
      </p>
      <p class="summary__state">
        <Icon name={stateIcons[state]} />
        <span>{stateText(state)}</span>
        <span class="summary__clock">
          <span class="sr-only">{t('clock_touch')} </span>
          <ClockText clock={snapshot.touch} as="stopwatch" />
        </span>
      </p>
      {prompt && (
        <p class="summary__explain" dir="auto">
          {prompt.rule.explain}
        </p>
      )}
      <button
        type="button"
        class="button button--wide"
        onClick={() => {
          void toPage(tab, 'focus', null).then(() => window.close());
        }}
      >
        {t('go_to_panel')}
      </button>
    </div>
  );
}
