import type { RefObject } from 'preact';
import { t, type MessageKey } from '../../lib/browser/i18n.ts';
import type { SeenFacts } from '../../lib/case/case.ts';
import type { Fact } from '../../lib/case/ticket.ts';
import { instantText } from '../shared/time-text.ts';

/** What the page says of the ticket, when it was seen, and what could not be read. */
export function FactList({
  facts,
  opener,
  onReading,
}: {
  readonly facts: SeenFacts;
  /** Where the focus goes after a look at where each fact comes from. */
  readonly opener: RefObject<HTMLElement | null>;
  readonly onReading: () => void;
}) {
  return (
    <details class="facts">
      <summary ref={opener}>{t('facts')}</summary>
      <dl>
        {row('fact_status', facts.status, ({ label }) => label)}
        {row('fact_priority', facts.priority)}
        {row('fact_requester', facts.requester)}
        {row('fact_assignee', facts.assignee)}
        {row('fact_group', facts.group)}
        {row('fact_category', facts.category)}
        {row('fact_openedAt', facts.openedAt, instantText)}
      </dl>
      <button type="button" class="button button--link" onClick={onReading}>
        {t('reading_open')}
      </button>
    </details>
  );
}

function row<T>(name: MessageKey, fact: Fact<T> | undefined, say: (value: T) => string = String) {
  return (
    <div class="facts__row" key={name}>
      <dt class="muted">{t(name)}</dt>
      <dd>
        {fact ? (
          <>
            <span dir="auto">{say(fact.value)}</span>{' '}
            <span class="muted">{t('fact_seen', instantText(fact.seenAt))}</span>
          </>
        ) : (
          <span class="muted">{t('fact_unknown')}</span>
        )}
      </dd>
    </div>
  );
}
