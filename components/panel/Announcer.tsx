import { t } from '../../lib/browser/i18n.ts';
import type { TicketSnapshot } from '../../lib/service/snapshot.ts';
import { openPrompt, panelState, stateText } from './panel-state.ts';

/** Says prompts and changes of state to those who don't see them; always in the document. */
export function Announcer({ ticket }: { readonly ticket: TicketSnapshot | undefined }) {
  return (
    <p class="sr-only" aria-live="polite" data-announcer>
      {ticket ? sentence(ticket) : ''}
    </p>
  );
}

function sentence(ticket: TicketSnapshot): string {
  const state = panelState(ticket);
  const prompt = openPrompt(ticket);
  switch (state) {
    case 'due':
    case 'warning':
    case 'held_back':
      return prompt ? t('announce_prompt', stateText(state), prompt.rule.explain) : '';
    // Coming and going is the agent's own doing and would be read out all day.
    case 'working':
    case 'not_in_front':
    case 'idle':
      return '';
    case 'paused':
    case 'awaited':
    case 'handed_over':
      return stateText(state);
    default:
      return state satisfies never;
  }
}
