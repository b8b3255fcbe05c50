import { plural, t } from '../../lib/browser/i18n.ts';
import type { PolicyStatus } from '../../lib/service/messages.ts';
import { numberText } from '../shared/time-text.ts';

interface Props {
  readonly status: PolicyStatus;
  readonly onUndo: () => void;
}

export function PolicyInForce({ status, onUndo }: Props) {
  const { policy, source } = status;
  return (
    <div class="in-force">
      {policy ? (
        <div>
          <p class="in-force__name">
            <strong dir="auto">{policy.name}</strong>{' '}
            <span class="muted">{t('policy_revision', numberText(policy.revision))}</span>
          </p>
          <p class="muted">
            {plural('count_rules', policy.rules)} · {plural('count_checklists', policy.checklists)}{' '}
            · {plural('count_tiers', policy.tiers)}
          </p>
          {source !== null && (
            <p class="muted">
              {t('policy_source')} <bdi>{source}</bdi>
            </p>
          )}
        </div>
      ) : (
        <p>{t('policy_none')}</p>
      )}
      {status.canUndo && (
        <button type="button" class="button" onClick={onUndo}>
          {t('policy_undo')}
        </button>
      )}
    </div>
  );
}
