import { t } from '../../lib/browser/i18n.ts';
import type { StepResult } from '../../lib/case/events.ts';
import type { Choice } from './ChoiceGroup.tsx';

/** What an agent can say came of a try; `skipped` is only ever read. */
export type SayableResult = Exclude<StepResult, 'skipped'>;

const tones: Readonly<Record<SayableResult, Choice<string>['tone']>> = {
  fixed: 'good',
  no_change: 'plain',
  failed: 'bad',
  not_applicable: 'plain',
  blocked: 'bad',
};

const order = ['fixed', 'no_change', 'failed', 'not_applicable', 'blocked'] as const;

export const resultChoices = (): readonly Choice<SayableResult>[] =>
  order.map((id) => ({ id, label: t(`result_${id}`), tone: tones[id] ?? 'plain' }));
