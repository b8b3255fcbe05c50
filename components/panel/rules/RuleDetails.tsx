import { t } from '../../../lib/browser/i18n.ts';
import type { ExplainedRule } from '../../../lib/policy/explain/explanation.ts';
import { Icon } from '../../shared/Icon.tsx';
import { DestinationLines } from '../DestinationLines.tsx';
import { PartList } from './PartList.tsx';
import { ruleStateIcons, ruleStateText } from './rule-state.ts';

/** One rule: how it stands in a line, and on opening why, part by part. */
export function RuleDetails({ explained }: { readonly explained: ExplainedRule }) {
  const { rule, state, because, joined, conditions, triggers, destination } = explained;
  return (
    <details class="rule" data-state={state} open={state === 'fired' || state === 'warning'}>
      <summary>
        <Icon name={ruleStateIcons[state]} />
        <span class="rule__name" dir="auto">
          {rule.name}
        </span>
        {explained.speaks && <span class="badge badge--bad">{t('rule_speaks')}</span>}
        <span class="sr-only">{ruleStateText(state)}</span>
      </summary>
      <div class="rule__body">
        <p class="rule__because" dir="auto">
          {because}
        </p>
        {explained.keptQuietBy && <p dir="auto">{t('rule_kept_quiet', explained.keptQuietBy)}</p>}
        <PartList heading={t('rule_conditions')} parts={conditions} />
        <PartList
          heading={t(triggers.length > 1 ? `rule_${joined}` : 'rule_trigger')}
          parts={triggers}
        />
        <p class="muted" dir="auto">
          {t('rule_says', rule.explain)}
        </p>
        {destination && (
          <div>
            <p>
              {t('rule_leads_to')} <strong dir="auto">{destination.tier.name}</strong>
            </p>
            <DestinationLines destination={destination} />
          </div>
        )}
      </div>
    </details>
  );
}
