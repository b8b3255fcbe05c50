import { t } from '../../lib/browser/i18n.ts';
import type { Prompt } from '../../lib/policy/verdict.ts';
import { DestinationLines } from './DestinationLines.tsx';
import { Reach } from './Reach.tsx';

/** Who is asked, why they and not the usual ones, and how to reach them. */
export function PromptDestination({ prompt }: { readonly prompt: Prompt }) {
  const { destination, rule, level } = prompt;
  if (!destination) return null;
  const { tier, targets } = destination;
  return (
    <div class="prompt__to">
      {rule.effect.kind === 'swarm' ? (
        <p>
          <strong dir="auto">{t('prompt_swarm', tier.name)}</strong>
        </p>
      ) : (
        <p>
          {t('prompt_next')} <strong dir="auto">{tier.name}</strong>
        </p>
      )}
      <DestinationLines destination={destination} />
      {/* What can't wait is telephoned: the number is in sight. */}
      <Reach targets={targets} open={level === 'immediate'} />
    </div>
  );
}
