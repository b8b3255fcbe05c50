import type { Case } from '../../case/case.ts';
import { after, minutes, type EpochMs } from '../../clock/units.ts';
import type { Prompt } from '../verdict.ts';

/** The same prompt comes back after this long, unless its rule says otherwise. */
const repeatAfterMinutes = 15;
/** And at most so often, unless its rule says otherwise. */
const promptsAtMost = 3;

/** Whether a prompt comes up now, or when to look again because of it. */
export type Raising =
  | { readonly state: 'raise' }
  | { readonly state: 'wait'; readonly until: EpochMs }
  | { readonly state: 'silent' };

const silent: Raising = { state: 'silent' };

/**
 * Whether a due prompt is to come up at this instant, if somebody is there to
 * see it: not while the ticket is paused, and not again before its rule repeats.
 */
export function raisingOf(theCase: Case, prompt: Prompt | undefined, now: EpochMs): Raising {
  if (!prompt || prompt.level === 'warning' || prompt.silence || theCase.paused) return silent;
  const { rule } = prompt;
  const answeredAt = lastAnswer(theCase, rule.id);
  const raised = theCase.prompts.filter(
    (earlier) => earlier.rule === rule.id && (answeredAt === undefined || earlier.at > answeredAt),
  );
  const last = raised.at(-1);
  if (!last) return { state: 'raise' };
  if (raised.length >= (rule.maxPrompts ?? promptsAtMost)) return silent;
  const repeatAt = after(last.at, minutes(rule.repeatEveryMinutes ?? repeatAfterMinutes));
  return now < repeatAt ? { state: 'wait', until: repeatAt } : { state: 'raise' };
}

/** When the agent last answered a rule, by snooze or override. */
function lastAnswer({ snoozes, overrides }: Case, rule: string): EpochMs | undefined {
  let last: EpochMs | undefined;
  for (const answers of [snoozes, overrides]) {
    for (const answer of answers) {
      if (answer.rule === rule && (last === undefined || answer.at > last)) last = answer.at;
    }
  }
  return last;
}
