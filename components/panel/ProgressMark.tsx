import { useId } from 'preact/hooks';
import { plural, t } from '../../lib/browser/i18n.ts';
import type { TicketSnapshot } from '../../lib/service/snapshot.ts';
import { ClockText } from '../shared/ClockText.tsx';
import { useSession } from '../shared/session.ts';

/** Hands-on time since something last came of it, and the few times one may say so by hand. */
export function ProgressMark({ ticket }: { readonly ticket: TicketSnapshot }) {
  const session = useSession();
  const whyNot = useId();
  const left = ticket.policy?.progressMarksLeft;
  return (
    <>
      <p class="clocks__line">
        <span class="clock__label">{t('clock_since_progress')}</span>
        <span class="clocks__small">
          <ClockText clock={ticket.sinceProgress} as="words" />
        </span>
        {left !== undefined && (
          <button
            type="button"
            class="button button--small clocks__progress"
            aria-disabled={left === 0}
            aria-describedby={left === 0 ? whyNot : undefined}
            onClick={() => {
              if (left > 0) void session.act({ type: 'progress' });
            }}
          >
            {t('made_progress')}
            <span class="clocks__left">{plural('marks_left', left)}</span>
          </button>
        )}
      </p>
      {left === 0 && (
        <p id={whyNot} class="clocks__why-not muted">
          {t('no_marks_left')}
        </p>
      )}
    </>
  );
}
