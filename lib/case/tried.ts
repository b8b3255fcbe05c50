import type { CountedEvent } from './counted-event.ts';
import type { EventBody } from './events.ts';
import { stepKey } from './case.ts';
import type { CaseDraft } from './draft.ts';

type Tried = Extract<EventBody, { type: 'step' | 'alsoTried' }>;

/** Takes in what was tried. Whatever wasn't just skipped is progress. */
export function applyTried(draft: CaseDraft, { at, seq }: CountedEvent, body: Tried): void {
  const { result, evidence } = body;
  const what = { result, at, seq, ...(evidence !== undefined && { evidence }) };
  if (body.type === 'step') {
    const { checklist, step } = body;
    draft.steps.set(stepKey(checklist, step), { checklist, step, ...what });
  } else draft.alsoTried.push({ text: body.text, ...what });
  if (result !== 'skipped') draft.progress.push(at);
}
