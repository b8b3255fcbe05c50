import { t } from '../../../lib/browser/i18n.ts';
import { factNames, type FactName } from '../../../lib/case/fact-names.ts';
import type { Readings } from '../../../lib/page/readings.ts';
import type { TicketSnapshot } from '../../../lib/service/snapshot.ts';
import { instantText } from '../../shared/time-text.ts';

interface Props {
  readonly readings: Readings;
  readonly ticket: TicketSnapshot;
}

type Source = Readings['facts'][number]['from'];

/** Each fact that a policy or a note may use: where it comes from and how old it is, or why it is unknown. */
export function FactSources({ readings, ticket }: Props) {
  const sources = new Map(readings.facts.map(({ name, from }) => [name, from]));
  const notTold = factNames.filter((name) => !sources.has(name));
  return (
    <>
      <dl class="reading__facts">
        <Row name="number" text={t('source_url')} />
        {factNames.map((name) => {
          const from = sources.get(name);
          if (from === undefined) return null;
          return <Row key={name} name={name} {...said(from, ticket.ticket.facts[name]?.seenAt)} />;
        })}
      </dl>
      {notTold.length > 0 && (
        <p class="reading__rest muted">
          {t('source_not_told', notTold.map((name) => t(`fact_${name}`)).join(', '))}
        </p>
      )}
    </>
  );
}

/** Where a fact comes from, and when it was last seen. */
const said = (from: Source, seenAt: number | undefined) => ({
  text: t(from ? `source_${from}` : 'source_not_there'),
  age: seenAt === undefined ? '' : t(from ? 'fact_seen' : 'fact_last_seen', instantText(seenAt)),
});

const Row = ({ name, text, age }: { name: FactName | 'number'; text: string; age?: string }) => (
  <div class="facts__row">
    <dt class="muted">{t(`fact_${name}`)}</dt>
    <dd>
      {text} {age && <span class="muted">{age}</span>}
    </dd>
  </div>
);
