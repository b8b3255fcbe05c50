import { useEffect, useRef, useState } from 'preact/hooks';
import { send } from '../../../lib/browser/client.ts';
import { t } from '../../../lib/browser/i18n.ts';
import type { TimelineStretch } from '../../../lib/case/timeline.ts';
import { Disclosure } from '../../shared/Disclosure.tsx';
import { numberText, rangeText } from '../../shared/time-text.ts';
import { useAsked } from '../../shared/useAsked.ts';
import { useSession } from '../../shared/session.ts';
import { Asking } from '../Asking.tsx';
import { AddTimeForm, type Stretch } from './AddTimeForm.tsx';
import { StretchLine } from './StretchLine.tsx';

/** So many are seen at first, the latest ones; a long ticket has hundreds. */
const seenAtFirst = 8;

/** What of the agent's time counts, the latest first, each to be put right with one click. */
export function Timeline({ changedAt }: { readonly changedAt: string }) {
  const session = useSession();
  const asked = useAsked(() => send('timeline', {}), changedAt);
  const [said, setSaid] = useState('');
  const [all, setAll] = useState(false);
  const top = useRef<HTMLDivElement>(null);
  const isThere = asked.value !== null;

  useEffect(() => {
    if (isThere) top.current?.scrollIntoView({ block: 'nearest' });
  }, [isThere]);

  const correct = async (
    type: 'timeAdded' | 'timeRemoved',
    { from, to }: Stretch,
  ): Promise<boolean> => {
    const recorded = await session.act({ type, startedAt: from, endedAt: to });
    if (!recorded) return false;
    setSaid(t(`${type}_done`, rangeText(from, to)));
    await asked.renew();
    return true;
  };

  const { value: stretches } = asked;
  if (!stretches) return <Asking failure={asked.failure} onAgain={() => void asked.renew()} />;
  const latestFirst = stretches.toReversed();
  const hidden = all ? 0 : Math.max(0, latestFirst.length - seenAtFirst);
  return (
    <div class="timeline" ref={top}>
      <Disclosure label={t('add_time')} class="button button--small">
        {(close) => (
          <AddTimeForm
            onAdd={async (stretch) => {
              if (await correct('timeAdded', stretch)) close();
            }}
          />
        )}
      </Disclosure>
      {stretches.length === 0 && <p class="muted">{t('timeline_empty')}</p>}
      <ul class="timeline__list" aria-label={t('time_on_ticket')}>
        {latestFirst.slice(0, latestFirst.length - hidden).map((stretch) => (
          <StretchLine
            key={stretch.from}
            stretch={stretch}
            onCorrect={() => void correct(correctionOf(stretch), stretch)}
          />
        ))}
      </ul>
      {hidden > 0 && (
        <button type="button" class="button button--link" onClick={() => setAll(true)}>
          {t('timeline_more', numberText(hidden))}
        </button>
      )}
      <p class="sr-only" role="status">
        {said}
      </p>
    </div>
  );
}

const correctionOf = ({ counted }: TimelineStretch) => (counted ? 'timeRemoved' : 'timeAdded');
