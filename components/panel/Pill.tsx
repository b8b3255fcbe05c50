import { t } from '../../lib/browser/i18n.ts';
import type { TicketSnapshot } from '../../lib/service/snapshot.ts';
import { BatonMark } from '../shared/BatonMark.tsx';
import { ClockText } from '../shared/ClockText.tsx';
import { Icon } from '../shared/Icon.tsx';
import { DragHandle } from './DragHandle.tsx';
import type { Frame } from './frame.ts';
import { panelState, stateIcons, stateText } from './panel-state.ts';
import type { StandInKind } from './StandIn.tsx';

interface Props {
  readonly ticket: TicketSnapshot | undefined;
  readonly standIn: StandInKind | undefined;
  readonly frame: Frame;
}

/** The collapsed panel: the hands-on clock and one word on how the ticket stands. */
export function Pill({ ticket, standIn, frame }: Props) {
  const state = ticket && !standIn ? panelState(ticket) : undefined;
  return (
    <div class="pill" data-state={state ?? 'none'}>
      <h1 class="sr-only">{t('panel_name')}</h1>
      <DragHandle frame={frame} />
      <button
        type="button"
        class="pill__open"
        data-toggle
        aria-expanded={false}
        onClick={() => void frame.setCollapsed(false)}
      >
        <span class="sr-only">{t('open_panel')} </span>
        <BatonMark />
        {ticket && state ? (
          <>
            <span class="pill__clock">
              <ClockText clock={ticket.touch} as="stopwatch" />
            </span>
            <span class="pill__state">
              <Icon name={stateIcons[state]} />
              <span>{stateText(state)}</span>
            </span>
          </>
        ) : (
          <span class="pill__state">
            <span>{t(standIn ? `stand_in_${standIn}_short` : 'panel_name')}</span>
          </span>
        )}
      </button>
    </div>
  );
}
