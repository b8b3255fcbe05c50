import type { EventBody } from '../case/events.ts';
import { after, minutes, type EpochMs } from '../clock/units.ts';
import { isSilent } from './sign-of-life.ts';
import type { View } from './view.ts';

/** The same prompt comes back after this long, unless its rule says otherwise. */
const repeatAfterMinutes = 15;
/** And at most so often, unless its rule says otherwise. */
const promptsAtMost = 3;
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
 * Decides whether a due prompt is raised now: never while nobody is there or
 * the agent has paused the ticket, and not again before its rule repeats.
 */
export function promptingFor(view: View, someoneThere: boolean): Prompting {
  const prompt = view.verdict?.prompt;
  if (!view.case || !prompt || prompt.level === 'warning' || prompt.silence) return {};
  if (view.case.paused) return {};
  if (!someoneThere) return { lookAgainAt: after(view.now, retryAfter) };

  const { rule } = prompt;
  const answeredAt = lastAnswer(view, rule.id);
  const raised = view.case.prompts.filter(
    (earlier) => earlier.rule === rule.id && (answeredAt === undefined || earlier.at > answeredAt),
  );
  const last = raised.at(-1);
  if (last) {
    if (raised.length >= (rule.maxPrompts ?? promptsAtMost)) return {};
    const repeatAt = after(last.at, minutes(rule.repeatEveryMinutes ?? repeatAfterMinutes));
    if (view.now < repeatAt) return { lookAgainAt: repeatAt };
  }
  return { raise: { type: 'prompted', rule: rule.id, notified: !isInView(view) } };
}

/** When the agent last answered a rule, by snooze or override. */
function lastAnswer(view: View, rule: string): EpochMs | undefined {
  const answers = [...(view.case?.snoozes ?? []), ...(view.case?.overrides ?? [])];
  const times = answers.filter((answer) => answer.rule === rule).map((answer) => answer.at);
  return times.toSorted((a, b) => a - b).at(-1);
}
