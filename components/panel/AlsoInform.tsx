import { t } from '../../lib/browser/i18n.ts';
import type { RuleOutcome } from '../../lib/policy/verdict.ts';
import { DestinationLines } from './DestinationLines.tsx';
import { Reach } from './Reach.tsx';

/** Whom else to tell, why, and how to reach them. */
export const AlsoInform = ({ outcomes }: { readonly outcomes: readonly RuleOutcome[] }) => (
  <>
    {outcomes.map(({ rule, destination }) => (
      <div class="ticket-head__inform" key={rule.id}>
        <p>
          <strong>{t('also_inform', destination?.tier.name ?? rule.name)}</strong>{' '}
          <span dir="auto">{rule.explain}</span>
        </p>
        {destination && (
          <>
            <DestinationLines destination={destination} />
            <Reach targets={destination.targets} />
          </>
        )}
      </div>
    ))}
  </>
);
