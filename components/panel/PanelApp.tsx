import { useComputed } from '@preact/signals';
import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../lib/browser/i18n.ts';
import { SessionContext, type Session } from '../shared/session.ts';
import { DraftScope } from '../shared/useDraft.ts';
import { useEscape } from '../shared/useEscape.ts';
import { Announcer } from './Announcer.tsx';
import type { Frame } from './frame.ts';
import { Header } from './Header.tsx';
import { Pill } from './Pill.tsx';
import { StandIn, standInFor } from './StandIn.tsx';
import { TicketPanel } from './TicketPanel.tsx';

interface Props {
  readonly session: Session;
  readonly frame: Frame;
}

/** The panel over a helpdesk's page: a pill, or all there is to know of the ticket. */
export function PanelApp({ session, frame }: Props) {
  const collapsed = frame.collapsed.value;
  const snapshot = session.snapshot.value;
  const ticket = snapshot?.state === 'ticket' ? snapshot : undefined;
  const scope = ticket ? ticketKey(ticket.ticket) : '';
  const standIn = useComputed(() => standInFor(session.link.value, session.snapshot.value)).value;

  // By ticket: the next one is shown from its front again.
  const [rulesOf, setRulesOf] = useState<string | null>(null);
  const rulesOpen = rulesOf === scope;
  const toggleRules = (open: boolean): void => setRulesOf(open ? scope : null);
  const rulesButton = useRef<HTMLButtonElement>(null);

  const region = useRef<HTMLElement>(null);
  useEscape(region, frame.held && !collapsed, () => void frame.setCollapsed(true));
  useFocusAfterToggle(collapsed);

  return (
    <SessionContext.Provider value={session}>
      <main class="panel" data-collapsed={collapsed}>
        <section ref={region} class="panel__region" aria-label={t('panel_name')}>
          {collapsed ? (
            <Pill ticket={ticket} standIn={standIn} frame={frame} />
          ) : (
            <>
              <Header
                ticket={ticket}
                frame={frame}
                rulesOpen={rulesOpen}
                rulesButton={rulesButton}
                onRules={toggleRules}
              />
              {standIn ? (
                <StandIn kind={standIn} />
              ) : (
                ticket && (
                  <DraftScope.Provider value={scope}>
                    <TicketPanel
                      key={scope}
                      ticket={ticket}
                      rulesOpen={rulesOpen}
                      rulesButton={rulesButton}
                      onRules={toggleRules}
                    />
                  </DraftScope.Provider>
                )
              )}
            </>
          )}
          <Announcer ticket={ticket} />
        </section>
      </main>
    </SessionContext.Provider>
  );
}

const ticketKey = (ref: { helpdesk: string; site: string; ticketId: string }): string =>
  [ref.helpdesk, ref.site, ref.ticketId].join(' ');

/** The button that was pressed is gone after toggling: the focus goes to its counterpart. */
function useFocusAfterToggle(collapsed: boolean): void {
  useEffect(() => {
    if (document.hasFocus() && document.activeElement === document.body) {
      document.querySelector<HTMLElement>('[data-toggle]')?.focus();
    }
  }, [collapsed]);

  useEffect(() => {
    const enter = (): void => {
      if (document.activeElement !== document.body) return;
      document.querySelector<HTMLElement>('[data-toggle]')?.focus({ focusVisible: false });
    };
    window.addEventListener('focus', enter);
    return () => window.removeEventListener('focus', enter);
  }, []);
}
