import type { EventBody } from '../case/events.ts';
import { span, subtract, type Interval } from '../clock/interval.ts';
import type { CaseKey } from '../case/ticket.ts';
import type { Journal } from '../journal/journal.ts';
import type { Decision } from './loop.ts';
import type { View } from './view.ts';

export type Correction = Extract<EventBody, { type: 'timeAdded' | 'timeRemoved' }>;

/** What of a stretch of time isn't counted on another ticket: nobody works on two at once. */
export async function freeTime(
  journal: Journal,
  key: CaseKey,
  { startedAt, endedAt }: Correction,
): Promise<readonly Interval[]> {
  const taken: Interval[] = [];
  for (const { case: other, body } of await journal.since(startedAt)) {
    if (other === key || body.type !== 'worked') continue;
    taken.push(...span(body.startedAt, body.endedAt));
  }
  return subtract(span(startedAt, endedAt), taken);
}

/** Corrects hands-on time; nobody has worked in the future, or on two tickets at once. */
export function correcting(
  { case: theCase, now }: View,
  correction: Correction,
  free: readonly Interval[],
): Decision {
  const { type, startedAt, endedAt } = correction;
  if (!theCase || startedAt >= endedAt || endedAt > now) return {};
  if (type === 'timeRemoved') return { events: [correction] };
  return { events: free.map(({ from, to }) => ({ type, startedAt: from, endedAt: to })) };
}
