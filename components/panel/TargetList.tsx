import { useState } from 'preact/hooks';
import { t } from '../../lib/browser/i18n.ts';
import type { Target } from '../../lib/policy/schema/tier.ts';
import { Icon } from '../shared/Icon.tsx';
import { toClipboard } from './note/clipboard.ts';

/** Where people are found. */
export function TargetList({ targets }: { readonly targets: readonly Target[] }) {
  if (targets.length === 0) return null;
  return (
    <ul class="targets">
      {targets.map((target) => (
        <TargetLine key={target.id} target={target} />
      ))}
    </ul>
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
