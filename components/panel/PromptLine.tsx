import { t } from '../../lib/browser/i18n.ts';
import type { Prompt } from '../../lib/policy/verdict.ts';
import type { TicketSnapshot } from '../../lib/service/snapshot.ts';
import { Icon } from '../shared/Icon.tsx';
import { lengthText } from '../shared/time-text.ts';

/** The quiet form of a prompt: a limit comes near, or one was put off. */
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

function lineText({ silence, rule, because }: Prompt): string | undefined {
  if (silence?.kind === 'overridden') return undefined;
  if (silence) return t('snoozed_line', lengthText(silence.remainingMs));
  return t('warning_line', because[0] ?? rule.explain);
}
