import { after, minutes } from '../clock/units.ts';
import type { ShownPrompt } from './stay.ts';

/** More different rules than this, so close together on one ticket, are nagging. */
const rulesAtMost = 3;
const within = minutes(10);

/** The prompt that was one too many, each time, with all the rules that took part. */
export function naggingIn(
  prompts: readonly ShownPrompt[],
): readonly { readonly prompt: ShownPrompt; readonly rules: ReadonlySet<string> }[] {
  return prompts.flatMap((prompt, index) => {
    const close = prompts
      .slice(0, index + 1)
      .filter((earlier) => after(earlier.at, within) >= prompt.at);
    const rules = new Set(close.map(({ rule }) => rule));
    return rules.size > rulesAtMost ? [{ prompt, rules }] : [];
  });
}
