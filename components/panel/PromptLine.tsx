import { t } from '../../lib/browser/i18n.ts';
import type { Prompt } from '../../lib/policy/verdict.ts';
import type { TicketSnapshot } from '../../lib/service/snapshot.ts';
import { Icon } from '../shared/Icon.tsx';
import { lengthText, minuteMs } from '../shared/time-text.ts';

/** The quiet form of a prompt: a limit comes near, or one was put off or held back. */
export function PromptLine({ ticket }: { readonly ticket: TicketSnapshot }) {
  const prompt = ticket.policy?.prompt;
  const text = prompt && lineText(prompt);
  return (
    <p class="prompt-line" data-level={prompt && !prompt.silence ? prompt.level : 'none'}>
      {text && (
        <>
          <Icon name="clock" />
          <span dir="auto">{text}</span>
        </>
      )}
    </p>
  );
}

function lineText({ silence, rule, because, heldBack }: Prompt): string | undefined {
  if (silence && silence.kind !== 'snoozed') return undefined;
  // Rounded up: two minutes that have just begun are still two.
  if (silence)
    return t('snoozed_line', lengthText(Math.ceil(silence.remainingMs / minuteMs) * minuteMs));
  return t(heldBack ? `held_back_${heldBack}` : 'warning_line', because[0] ?? rule.explain);
}
