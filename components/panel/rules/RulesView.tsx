import { useId, useRef } from 'preact/hooks';
import { send } from '../../../lib/browser/client.ts';
import { t } from '../../../lib/browser/i18n.ts';
import type { Explanation } from '../../../lib/policy/explain/explanation.ts';
import { numberText } from '../../shared/time-text.ts';
import { useAsked } from '../../shared/useAsked.ts';
import { useEscape } from '../../shared/useEscape.ts';
import { Asking } from '../Asking.tsx';
import { ViewHead } from '../ViewHead.tsx';
import { RuleDetails } from './RuleDetails.tsx';
import { ruleStates, ruleStateText } from './rule-state.ts';

interface Props {
  /** When what is shown may have changed. */
  readonly asOf: number;
  readonly onBack: () => void;
}

/** Why the policy says what it says of this ticket, rule by rule. */
export function RulesView({ asOf, onBack }: Props) {
  const headingId = useId();
  const view = useRef<HTMLDivElement>(null);
  const { value: explanation, failure, renew } = useAsked(() => send('explain', {}), asOf);

  useEscape(view, true, onBack);

  return (
    <div class="rules" ref={view}>
      <ViewHead id={headingId} title={t('all_rules')} onBack={onBack} />
      <div class="panel__scroll" role="group" aria-labelledby={headingId}>
        {explanation ? (
          <RuleGroups explanation={explanation} />
        ) : (
          <div class="rules__asking">
            <Asking failure={failure} onAgain={() => void renew()} />
          </div>
        )}
      </div>
    </div>
  );
}

/** Those that speak or soon will come first; in each group they keep the document's order. */
function RuleGroups({ explanation }: { readonly explanation: Explanation }) {
  const { tier, rules } = explanation;
  return (
    <>
      <p class="rules__tier muted" dir="auto">
        {t('rules_as_seen_from', tier.name)}
      </p>
      {rules.length === 0 && <p class="rules__tier">{t('rules_none')}</p>}
      {ruleStates.map((state) => {
        const group = rules.filter((explained) => explained.state === state);
        if (group.length === 0) return null;
        return (
          <section key={state} class="rules__group" aria-label={ruleStateText(state)}>
            <h3 class="rules__heading">
              {ruleStateText(state)} <span class="muted">{numberText(group.length)}</span>
            </h3>
            {group.map((explained) => (
              <RuleDetails key={explained.rule.id} explained={explained} />
            ))}
          </section>
        );
      })}
    </>
  );
}
