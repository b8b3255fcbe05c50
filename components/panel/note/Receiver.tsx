import { useId } from 'preact/hooks';
import { t } from '../../../lib/browser/i18n.ts';
import type { Target } from '../../../lib/policy/schema/tier.ts';
import type { Destination } from '../../../lib/policy/verdict.ts';
import type { PolicyView } from '../../../lib/service/snapshot.ts';
import { useSession } from '../../shared/session.ts';
import { DestinationLines } from '../DestinationLines.tsx';
import { TargetList } from '../TargetList.tsx';

interface Props {
  readonly policy: PolicyView;
  readonly toTier: string;
}

/** Who gets the ticket, why, and where they are found. */
export function Receiver({ policy, toTier }: Props) {
  const session = useSession();
  const id = useId();
  const receivers = policy.tiers.filter((tier) => tier.id !== policy.tier.id || tier.id === toTier);
  const destination = policysWay(policy, toTier);
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
      {destination && <DestinationLines destination={destination} />}
      <TargetList targets={destination?.targets ?? targetsForAll(policy, toTier)} />
    </div>
  );
}

/** How the policy itself would send it there, if it would. */
const policysWay = ({ prompt, next }: PolicyView, toTier: string): Destination | undefined =>
  [prompt?.destination, next].find((destination) => destination?.tier.id === toTier);

/** Of a tier that the agent chose: those meant for any ticket. */
const targetsForAll = ({ tiers }: PolicyView, toTier: string): readonly Target[] =>
  tiers.find(({ id }) => id === toTier)?.targets.filter(({ when }) => when === undefined) ?? [];
