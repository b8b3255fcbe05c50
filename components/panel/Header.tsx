import type { RefObject } from 'preact';
import { t } from '../../lib/browser/i18n.ts';
import type { TicketSnapshot } from '../../lib/service/snapshot.ts';
import { BatonMark } from '../shared/BatonMark.tsx';
import { Icon } from '../shared/Icon.tsx';
import { useSession } from '../shared/session.ts';
import { DragHandle } from './DragHandle.tsx';
import type { Frame } from './frame.ts';
import { panelState, stateIcons, stateText } from './panel-state.ts';

interface Props {
  readonly ticket: TicketSnapshot | undefined;
  readonly frame: Frame;
  readonly rulesOpen: boolean;
  readonly rulesButton: RefObject<HTMLButtonElement | null>;
  readonly onRules: (open: boolean) => void;
}

export function Header({ ticket, frame, rulesOpen, rulesButton, onRules }: Props) {
  const session = useSession();
  const state = ticket && panelState(ticket);
  return (
    <div class="header">
      <DragHandle frame={frame} />
      <BatonMark />
      <h1 class="header__name">{t('panel_name')}</h1>
      {state && (
        <span class="header__state" data-state={state}>
          <Icon name={stateIcons[state]} />
          {stateText(state)}
        </span>
      )}
      {ticket?.policy && (
        <button
          ref={rulesButton}
          type="button"
          class="icon-button"
          aria-label={t('all_rules')}
          title={t('all_rules')}
          aria-pressed={rulesOpen}
          onClick={() => onRules(!rulesOpen)}
        >
          <Icon name="rules" />
        </button>
      )}
      {frame.held && (
        <button
          type="button"
          class="icon-button"
          data-toggle
          aria-label={t('collapse_panel')}
          aria-expanded={true}
          onClick={() => void frame.setCollapsed(true)}
        >
          <Icon name="collapse" />
        </button>
      )}
      {session.slow.value && <progress class="header__progress" aria-label={t('working_on_it')} />}
    </div>
  );
}
