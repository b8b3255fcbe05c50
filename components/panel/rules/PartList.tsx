import { t } from '../../../lib/browser/i18n.ts';
import type { ExplainedPart } from '../../../lib/policy/explain/explanation.ts';
import { Icon } from '../../shared/Icon.tsx';
import { truthIcons } from './rule-state.ts';

interface Props {
  readonly heading: string;
  readonly parts: readonly ExplainedPart[];
}

/** What a rule asks for, how it is, and what would change it. */
export function PartList({ heading, parts }: Props) {
  if (parts.length === 0) return null;
  return (
    <div>
      <h4 class="rule__parts-heading">{heading}</h4>
      <ul class="rule__parts">
        {parts.map(({ asks, is, truth, missing }, index) => (
          <li key={index} class="part" data-truth={truth}>
            <Icon name={truthIcons[truth]} />
            <div>
              <p dir="auto">{asks}</p>
              <p class="muted">
                <span class="part__truth">{t(`truth_${truth}`)}</span> <span dir="auto">{is}</span>
              </p>
              {missing && <p dir="auto">{t('part_missing', missing)}</p>}
            </div>
          </li>
        ))}
      </ul>
    </div>
  );
}
