import { t } from '../../lib/browser/i18n.ts';
import type { Target } from '../../lib/policy/schema/tier.ts';
import { TargetList } from './TargetList.tsx';

interface Props {
  readonly targets: readonly Target[];
  /** Of people who are to be reached at once. */
  readonly open?: boolean;
}

/** Where people are found, on one more click. */
export const Reach = ({ targets, open = false }: Props) =>
  targets.length === 0 ? null : (
    <details class="reach" open={open}>
      <summary>{t('how_to_reach')}</summary>
      <TargetList targets={targets} />
    </details>
  );
