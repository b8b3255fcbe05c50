import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { t } from '../../lib/browser/i18n.ts';
import type { TicketSnapshot } from '../../lib/service/snapshot.ts';
import { NoticeList } from '../shared/NoticeList.tsx';
import { useSession } from '../shared/session.ts';
import { FailureLine } from './FailureLine.tsx';
import { HandoffStatus } from './HandoffStatus.tsx';
import { awaitedHandoff, openPrompt } from './panel-state.ts';
import { PromptCard } from './PromptCard.tsx';
import { PromptLine } from './PromptLine.tsx';
import { AwayLine } from './time/AwayLine.tsx';
import { OffScreenBar } from './time/OffScreenBar.tsx';
import { UndoLine } from './UndoLine.tsx';

interface Props {
  readonly ticket: TicketSnapshot;
  readonly handOver: RefObject<HTMLButtonElement | null>;
  /** The button that asks why there is a prompt. */
  readonly why: RefObject<HTMLButtonElement | null>;
  readonly onHandOver: () => void;
  readonly onWhy: () => void;
}

/**
 * What there is to do now. It sits below the scrolled part and grows upwards,
 * so that a prompt that comes up moves nothing the agent is about to click.
 */
export function Dock({ ticket, handOver, why, onHandOver, onWhy }: Props) {
  const session = useSession();
  const { policy } = ticket;
  const prompt = openPrompt(ticket);
  const awaited = awaitedHandoff(ticket);
  const card = prompt && prompt.level !== 'warning' && !awaited ? prompt : undefined;
  const shown = card?.rule.id ?? awaited?.reference ?? 'none';
  const { offScreen, away, undo } = ticket;
  const dock = useFocusKept(handOver, [shown, undo?.seq, offScreen?.here, away?.from].join(' '));

  return (
    <div class="dock" ref={dock}>
      <FailureLine />
      <NoticeList
        notices={ticket.notices}
        onDismiss={(notice) => void session.act({ type: 'dismiss', notice })}
      />
      {undo && <UndoLine undo={undo} />}
      {offScreen && <OffScreenBar offScreen={offScreen} />}
      {away && <AwayLine away={away} />}
      <HandoffStatus ticket={ticket} />
      {card ? (
        <PromptCard
          key={card.rule.id}
          prompt={card}
          reasons={policy?.overrideReasons ?? []}
          handOver={handOver}
          why={why}
          onHandOver={onHandOver}
          onWhy={onWhy}
        />
      ) : (
        policy && (
          <>
            {!awaited && <PromptLine ticket={ticket} />}
            {policy.note ? (
              <button
                ref={handOver}
                type="button"
                class={`button button--wide ${ticket.handoffs.length > 0 ? '' : 'button--primary'}`}
                onClick={onHandOver}
              >
                {t('hand_over')}
              </button>
            ) : (
              <p class="muted">{t('no_way_out')}</p>
            )}
          </>
        )
      )}
    </div>
  );
}

/** When what had the focus is gone with the prompt it belonged to, *Hand over* gets it. */
function useFocusKept(
  fallback: RefObject<HTMLElement | null>,
  shown: string,
): RefObject<HTMLDivElement | null> {
  const dock = useRef<HTMLDivElement>(null);
  const focusWasHere = useRef(false);
  useEffect(() => {
    const follow = (event: FocusEvent): void => {
      focusWasHere.current =
        event.target instanceof Node && dock.current?.contains(event.target) === true;
    };
    document.addEventListener('focusin', follow);
    return () => document.removeEventListener('focusin', follow);
  }, []);
  useEffect(() => {
    const isLost = document.activeElement === document.body && document.hasFocus();
    if (isLost && focusWasHere.current) fallback.current?.focus();
  }, [shown, fallback]);
  return dock;
}
