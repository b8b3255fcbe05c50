import { t } from '../../lib/browser/i18n.ts';
import type { Prompt } from '../../lib/policy/verdict.ts';
import type { TicketSnapshot } from '../../lib/service/snapshot.ts';
import type { IconName } from '../shared/Icon.tsx';

/** The one word for how a ticket stands, the most pressing first. */
export type PanelState =
  | 'due'
  | 'awaited'
  | 'paused'
  | 'warning'
  | 'held_back'
  | 'handed_over'
  | 'not_in_front'
  | 'idle'
  | 'working';

/** The prompt that is to be seen now: not one that the agent has answered. */
export function openPrompt(ticket: TicketSnapshot): Prompt | undefined {
  const prompt = ticket.policy?.prompt;
  return prompt && !prompt.silence ? prompt : undefined;
}

/** The handoff whose note has left Baton and isn't in the helpdesk yet. */
export const awaitedHandoff = (ticket: TicketSnapshot) =>
  ticket.handoffs[0]?.state === 'delivered' ? ticket.handoffs[0] : undefined;

export function panelState(ticket: TicketSnapshot): PanelState {
  const prompt = openPrompt(ticket);
  if (awaitedHandoff(ticket)) return 'awaited';
  if (prompt && prompt.level !== 'warning') return 'due';
  if (ticket.paused) return 'paused';
  if (prompt) return prompt.heldBack ? 'held_back' : 'warning';
  if (ticket.handoffs[0]?.state === 'handedOver') return 'handed_over';
  if (ticket.touch.state === 'running') return 'working';
  return ticket.touch.reason === 'idle' ? 'idle' : 'not_in_front';
}

export const stateIcons: Readonly<Record<PanelState, IconName>> = {
  due: 'alert',
  awaited: 'handover',
  paused: 'pause',
  warning: 'clock',
  held_back: 'clock',
  handed_over: 'check',
  not_in_front: 'away',
  idle: 'away',
  working: 'play',
};

export const stateText = (state: PanelState): string => t(`state_${state}`);
