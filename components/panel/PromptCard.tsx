import type { RefObject } from 'preact';
import { useId } from 'preact/hooks';
import { t } from '../../lib/browser/i18n.ts';
import type { OverrideReason } from '../../lib/case/events.ts';
import type { Prompt } from '../../lib/policy/verdict.ts';
import { Icon } from '../shared/Icon.tsx';
import { OverrideMenu } from './OverrideMenu.tsx';
import { SnoozeMenu } from './SnoozeMenu.tsx';

interface Props {
  readonly prompt: Prompt;
  readonly reasons: readonly OverrideReason[];
  readonly handOver: RefObject<HTMLButtonElement | null>;
  readonly onHandOver: () => void;
}

/** A limit was reached: why, in the rule's own words, and the ways to go on. */
export function PromptCard({ prompt, reasons, handOver, onHandOver }: Props) {
  const heading = useId();
  const { rule, level, because, destination } = prompt;
  const mayWait = level !== 'immediate' && prompt.snoozeMinutes.length > 0;
  return (
    <section class="prompt" data-level={level} aria-labelledby={heading}>
      <h2 id={heading} class="prompt__heading">
        <Icon name="alert" />
        {t('time_to_get_help')}
      </h2>
      <p class="prompt__explain" dir="auto">
        {rule.explain}
      </p>
      {because.length > 0 && (
        <ul class="prompt__because">
          {because.map((sentence) => (
            <li key={sentence} dir="auto">
              {sentence}
            </li>
          ))}
        </ul>
      )}
      {level === 'immediate' && <p>{t('prompt_immediate')}</p>}
      {destination && (
        <p class="prompt__to">
          {t('prompt_next')} <strong dir="auto">{destination.tier.name}</strong>
        </p>
      )}
      <div class="prompt__actions">
        <button ref={handOver} type="button" class="button button--primary" onClick={onHandOver}>
          {t('hand_over')}
        </button>
        {mayWait && <SnoozeMenu prompt={prompt} />}
        <OverrideMenu rule={rule.id} reasons={reasons} />
      </div>
    </section>
  );
}
