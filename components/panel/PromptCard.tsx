import type { RefObject } from 'preact';
import { useId } from 'preact/hooks';
import { t } from '../../lib/browser/i18n.ts';
import type { OverrideReason } from '../../lib/case/events.ts';
import type { Prompt } from '../../lib/policy/verdict.ts';
import { Icon } from '../shared/Icon.tsx';
import { OverrideMenu } from './OverrideMenu.tsx';
import { PromptDestination } from './PromptDestination.tsx';
import { SnoozeMenu } from './SnoozeMenu.tsx';

interface Props {
  readonly prompt: Prompt;
  readonly reasons: readonly OverrideReason[];
  readonly handOver: RefObject<HTMLButtonElement | null>;
  readonly why: RefObject<HTMLButtonElement | null>;
  readonly onHandOver: () => void;
  readonly onWhy: () => void;
}

/** A limit was reached: why, in the rule's own words, and the ways to go on. */
export function PromptCard({ prompt, reasons, handOver, why, onHandOver, onWhy }: Props) {
  const heading = useId();
  const { rule, level, because } = prompt;
  const mayWait = level !== 'immediate' && prompt.snoozeMinutes.length > 0;
  const isSwarm = rule.effect.kind === 'swarm';
  return (
    <section class="prompt" data-level={level} aria-labelledby={heading}>
      <div class="prompt__top">
        <h2 id={heading} class="prompt__heading">
          <Icon name="alert" />
          {t('time_to_get_help')}
        </h2>
        <button ref={why} type="button" class="button button--link" onClick={onWhy}>
          {t('why')}
        </button>
      </div>
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
      {rule.effect.message && <p dir="auto">{rule.effect.message}</p>}
      {level === 'immediate' && <p>{t('prompt_immediate')}</p>}
      <PromptDestination prompt={prompt} />
      <div class="prompt__actions">
        <button ref={handOver} type="button" class="button button--primary" onClick={onHandOver}>
          {t(isSwarm ? 'ask_to_join' : 'hand_over')}
        </button>
        {mayWait && <SnoozeMenu prompt={prompt} />}
        <OverrideMenu rule={rule.id} reasons={reasons} />
      </div>
    </section>
  );
}
