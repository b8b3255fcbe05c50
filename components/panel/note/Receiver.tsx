import { useId, useState } from 'preact/hooks';
import { t } from '../../../lib/browser/i18n.ts';
import type { Target } from '../../../lib/policy/schema/tier.ts';
import type { PolicyView } from '../../../lib/service/snapshot.ts';
import { Icon } from '../../shared/Icon.tsx';
import { useSession } from '../../shared/session.ts';
import { toClipboard } from './clipboard.ts';

interface Props {
  readonly policy: PolicyView;
  readonly toTier: string;
}

/** Who gets the ticket, and where they are found. */
export function Receiver({ policy, toTier }: Props) {
  const session = useSession();
  const id = useId();
  const receivers = policy.tiers.filter((tier) => tier.id !== policy.tier.id || tier.id === toTier);
  const receiver = policy.tiers.find((tier) => tier.id === toTier);
  return (
    <div class="receiver">
      <div class="receiver__choice">
        <label class="field__label" for={id}>
          {t('note_to')}
        </label>
        <select
          id={id}
          class="input"
          value={toTier}
          onChange={(event) => {
            const tier = event.currentTarget.value;
            const isPolicys = tier === policy.next?.tier.id;
            void session.act({ type: 'chooseTier', tier: isPolicys ? null : tier });
          }}
        >
          {receivers.map((tier) => (
            <option key={tier.id} value={tier.id}>
              {tier.name}
            </option>
          ))}
        </select>
      </div>
      {receiver && receiver.targets.length > 0 && (
        <ul class="receiver__targets">
          {receiver.targets.map((target) => (
            <TargetLine key={target.id} target={target} />
          ))}
        </ul>
      )}
    </div>
  );
}

/** A telephone number or an address, to be used by hand: Baton contacts nobody. */
function TargetLine({ target }: { readonly target: Target }) {
  const [copied, setCopied] = useState(false);
  return (
    <li class="target">
      <span class="target__kind muted">{t(`target_${target.type}`)}</span>
      <span class="target__label" dir="auto">
        {target.label}
      </span>
      {target.value !== target.label && <bdi class="target__value">{target.value}</bdi>}
      <button
        type="button"
        class="icon-button"
        aria-label={t('target_to_clipboard', target.value)}
        onClick={() => {
          void toClipboard({ 'text/plain': Promise.resolve(target.value) }).then(setCopied);
        }}
      >
        <Icon name={copied ? 'check' : 'clipboard'} />
      </button>
      <span class="sr-only" role="status">
        {copied ? t('copied') : ''}
      </span>
    </li>
  );
}
