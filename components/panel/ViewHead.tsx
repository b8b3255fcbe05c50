import { useEffect, useRef } from 'preact/hooks';
import { t } from '../../lib/browser/i18n.ts';
import { Icon } from '../shared/Icon.tsx';

interface Props {
  /** For what the heading names. */
  readonly id: string;
  readonly title: string;
  readonly onBack: () => void;
}

/** Above a view that takes the ticket's place: the way back, and its name, where reading begins. */
export function ViewHead({ id, title, onBack }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <div class="note-head">
      <button type="button" class="button button--back" onClick={onBack}>
        <Icon name="back" />
        {t('back')}
      </button>
      <h2 id={id} ref={heading} tabIndex={-1} class="note-head__title">
        {title}
      </h2>
    </div>
  );
}
