import { t } from '../../../lib/browser/i18n.ts';
import type { RuleOutcome, Truth } from '../../../lib/policy/verdict.ts';
import type { IconName } from '../../shared/Icon.tsx';

export type RuleState = RuleOutcome['state'];

/** In the order in which an agent wants to know. */
export const ruleStates: readonly RuleState[] = [
  'fired',
  'warning',
  'unknown',
  'quiet',
  'out_of_scope',
];

export const ruleStateIcons: Readonly<Record<RuleState, IconName>> = {
  fired: 'alert',
  warning: 'clock',
  unknown: 'question',
  quiet: 'not_yet',
  out_of_scope: 'close',
};

export const truthIcons: Readonly<Record<Truth, IconName>> = {
  holds: 'check',
  not_yet: 'not_yet',
  unknown: 'question',
};

export const ruleStateText = (state: RuleState): string => t(`rule_${state}`);
