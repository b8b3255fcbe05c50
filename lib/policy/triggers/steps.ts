import * as z from 'zod';
import { idSchema, type StepResult } from '../../case/events.ts';
import { latest } from '../../clock/latest.ts';
import { tally } from '../facts/tally.ts';
import { defineTrigger } from './define.ts';

export const schema = z.looseObject({
  type: z.literal('steps'),
  /** Absent: the checklist that applies to the ticket. */
  checklist: idSchema.optional(),
  state: z.enum(['exhausted', 'blocked']),
  /** For `exhausted`: and at least so many steps were tried without success. */
  minFailed: z.int().min(1).max(40).optional(),
});

/** Nothing is left to do about the step: it was done, can't be done, or doesn't apply. A skipped one is left. */
const final: ReadonlySet<StepResult> = new Set([
  'fixed',
  'no_change',
  'failed',
  'not_applicable',
  'blocked',
]);

const requiredSteps = { one: 'more required step', many: 'more required steps' } as const;
const moreSteps = { one: 'more step', many: 'more steps' } as const;

/** The checklist is worked through without a fix, or a required step of it can't be done. */
export const trigger = defineTrigger({
  type: 'steps',
  schema,
  rank: 4,
  needs: () => [],
  asks: ({ state, minFailed = 0 }) => {
    if (state === 'blocked') return 'a required step that is blocked';
    const failed = minFailed > 0 ? ` and at least ${minFailed} failed` : '';
    return `every required step tried${failed}, and none fixed it`;
  },
  assess({ checklist, state, minFailed = 0 }, context) {
    const steps = context.checklist(checklist)?.steps ?? [];
    let required = 0;
    let done = 0;
    let failed = 0;
    let fixed = false;
    const blocked: string[] = [];
    for (const { step, outcome } of steps) {
      const result = outcome?.result;
      if (result === 'fixed') fixed = true;
      if (result === 'failed' || result === 'no_change') failed += 1;
      if (!step.required) continue;
      required += 1;
      if (result !== undefined && final.has(result)) done += 1;
      if (result === 'blocked') blocked.push(step.text);
    }
    if (required === 0) return { state: 'not_yet', because: 'No checklist applies' };

    if (state === 'blocked') {
      return blocked.length > 0
        ? { state: 'holds', because: `Blocked: ${blocked.join('; ')}` }
        : { state: 'not_yet', because: 'No required step is blocked' };
    }
    if (fixed) return { state: 'not_yet', because: 'A step fixed it' };
    if (done === required && failed >= minFailed) {
      return { state: 'holds', because: `All ${done} required steps tried, none fixed it` };
    }
    return {
      state: 'not_yet',
      because: `${done} of ${required} required steps tried`,
      missing:
        done < required
          ? `${tally(required - done, requiredSteps)} tried`
          : `${tally(minFailed - failed, moreSteps)} that failed`,
    };
  },
  changedAt: ({ checklist }, context) =>
    latest((context.checklist(checklist)?.steps ?? []).map(({ outcome }) => outcome?.at)),
  names: ({ checklist }) => [{ list: 'checklist', id: checklist, under: 'checklist' }],
  examples: [
    { type: 'steps', state: 'exhausted' },
    { type: 'steps', state: 'exhausted', checklist: 'vpn', minFailed: 2 },
    { type: 'steps', state: 'blocked' },
  ],
});
