import { definitionOf } from '../triggers/index.ts';
import type { Lint } from './lint.ts';

/** R101: a rule relies on something that this version can't measure. */
export const unmeasured: Lint = ({ policy, rulePointers }) =>
  policy.rules.flatMap((rule, index) =>
    (['anyOf', 'allOf'] as const).flatMap((key) =>
      (rule[key] ?? []).flatMap((trigger, at) => {
        const missing = definitionOf(trigger).unmeasured?.(trigger);
        if (missing === undefined) return [];
        return [
          {
            code: 'R101',
            pointer: `${rulePointers[index]}/${key}/${at}`,
            message: `The rule "${rule.name}" isn't used: this version of Baton doesn't measure ${missing}.`,
            fix: 'Use a clock that it measures (touch, calendar), or update Baton when it can.',
          },
        ];
      }),
    ),
  );
