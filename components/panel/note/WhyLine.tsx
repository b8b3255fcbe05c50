import { t } from '../../../lib/browser/i18n.ts';
import type { PolicyView } from '../../../lib/service/snapshot.ts';

/** The rule that asked for the handoff, or that the agent asked for it. */
export function WhyLine({ policy }: { readonly policy: PolicyView }) {
  const rule = policy.prompt?.level === 'warning' ? undefined : policy.prompt?.rule;
  return (
    <p class="why">
      <span class="muted">{t('note_why')}</span>{' '}
      {rule ? <span dir="auto">{rule.explain}</span> : t('note_why_agent')}
    </p>
  );
}
