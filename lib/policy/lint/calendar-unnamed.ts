import type { Finding } from '../finding.ts';
import { pointer } from '../read/pointer.ts';
import type { Lint } from './lint.ts';

/** E003: a business clock, and nothing says by which calendar it runs. */
export const calendarUnnamed: Lint = ({ policy, rulePointers }) => {
  if (policy.defaults.calendar !== undefined) return [];
  const triggers = policy.rules.flatMap((rule, index) => {
    const tiers = policy.tiers.filter(({ id }) => rule.fromTiers?.includes(id) ?? true);
    if (tiers.some(({ calendar }) => calendar !== undefined)) return [];
    return (['anyOf', 'allOf'] as const).flatMap((key) =>
      (rule[key] ?? []).flatMap((trigger, at) =>
        trigger.type === 'time' && trigger.clock === 'business' && trigger.calendar === undefined
          ? [missing(`${rulePointers[index]}/${key}/${at}/calendar`)]
          : [],
      ),
    );
  });
  const targets = (policy.slaTargets ?? []).flatMap(({ clock, calendar }, index) =>
    clock === 'business' && calendar === undefined
      ? [missing(pointer('slaTargets', index, 'calendar'))]
      : [],
  );
  return [...triggers, ...targets];
};

const missing = (at: string): Finding => ({
  code: 'E003',
  pointer: at,
  message: '"calendar" is missing: a business clock runs by one.',
  fix: 'Name a calendar here or in "defaults".',
});
