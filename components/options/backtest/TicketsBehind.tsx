import { useEffect, useId, useRef } from 'preact/hooks';
import type { CountedTicket } from '../../../lib/backtest/result.ts';
import { plural, t } from '../../../lib/browser/i18n.ts';
import { useEscape } from '../../shared/useEscape.ts';
import { instantText } from '../../shared/time-text.ts';

interface Props {
  readonly title: string;
  readonly help: string;
  readonly tickets: readonly CountedTicket[];
  readonly onClose: () => void;
}

/** Nobody reads more of them; the number says how many there are. */
const shownAtMost = 100;

/** The tickets behind one number, newest first, each with when it came to count. */
export function TicketsBehind({ title, help, tickets, onClose }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  const box = useRef<HTMLDivElement>(null);
  const id = useId();
  useEffect(() => heading.current?.focus(), []);
  useEscape(box, true, onClose);
  const shown = tickets.toSorted((a, b) => b.at - a.at).slice(0, shownAtMost);
  const more = tickets.length - shown.length;
  return (
    <div ref={box} class="backtest__tickets" role="group" aria-labelledby={id}>
      <div class="backtest__tickets-head">
        <h3 id={id} ref={heading} tabIndex={-1} dir="auto">
          {title}
        </h3>
        <button type="button" class="button button--small" onClick={onClose}>
          {t('backtest_close')}
        </button>
      </div>
      <p class="muted">{help}</p>
      <ul>
        {shown.map(({ key, url, ticketId, subject, at }) => (
          <li key={key}>
            <a href={url} target="_blank" rel="noreferrer">
              <bdi>
                #{ticketId} {subject}
              </bdi>
            </a>{' '}
            <span class="muted">{instantText(at)}</span>
          </li>
        ))}
      </ul>
      {more > 0 && <p class="muted">{plural('backtest_more', more)}</p>}
    </div>
  );
}
