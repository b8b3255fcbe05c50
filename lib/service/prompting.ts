import type { EventBody } from '../case/events.ts';
import { after, minutes, type EpochMs } from '../clock/units.ts';
import { raisingOf } from '../policy/prompt/raising.ts';
import { isSilent } from './sign-of-life.ts';
import type { View } from './view.ts';

/** While nobody is at the computer, a due prompt waits this long before it looks again. */
const retryAfter = minutes(1);

export type PromptedEvent = Extract<EventBody, { type: 'prompted' }>;

/** What to raise now, and when to look again because of prompts. */
export interface Prompting {
  readonly raise?: PromptedEvent;
  readonly lookAgainAt?: EpochMs;
}

/** Whether the ticket is in front of the agent at this instant. */
export const isInView = (view: View): boolean =>
  view.running?.case === view.key && !view.running.offScreen && !isSilent(view.running, view.now);

/**
 * Decides whether a due prompt is raised now: never while nobody is there, and
 * only when its rule's own pace allows it.
 */
export function promptingFor(view: View, someoneThere: boolean): Prompting {
  const prompt = view.verdict?.prompt;
  if (!view.case || !prompt) return {};
  const raising = raisingOf(view.case, prompt, view.now);
  switch (raising.state) {
    case 'silent':
      return {};
    case 'wait':
      return { lookAgainAt: raising.until };
    case 'raise':
      return someoneThere
        ? { raise: { type: 'prompted', rule: prompt.rule.id, notified: !isInView(view) } }
        : { lookAgainAt: after(view.now, retryAfter) };
  }
}
