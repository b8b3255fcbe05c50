import { minutes, after, type EpochMs } from '../clock/units.ts';
import type { RunningInterval } from '../case/case.ts';
import type { ParsedIntent } from './intents.ts';
import type { Decision } from './loop.ts';
import { closing } from './presence.ts';
import { endOf } from './sign-of-life.ts';
import type { View } from './view.ts';

type OffScreenIntent = Extract<
  ParsedIntent,
  { type: 'offScreenStart' | 'offScreenConfirm' | 'offScreenEnd' }
>;

/** Without a policy. */
const usual = { checkInMinutes: 30, capMinutes: 240 } as const;

/** How long an unanswered question keeps the time that it asks about. */
const answerWithin = minutes(5);

/** When the agent is asked whether they still are at it, at the latest when it has lasted long enough. */
export const checkInAt = ({ startedAt, offScreen }: RunningInterval): EpochMs | undefined =>
  offScreen && after(startedAt, minutes(offScreen.checkInMinutes));

export const endsAt = (running: RunningInterval): EpochMs | undefined => {
  const asked = checkInAt(running);
  return asked && after(asked, answerWithin);
};

/** Starts, confirms or ends work away from the ticket's page. */
export function offScreen(view: View, tab: number, intent: OffScreenIntent): Decision {
  const { key, now, running } = view;
  const ownMode = running?.case === key ? running.offScreen : undefined;
  switch (intent.type) {
    case 'offScreenStart': {
      if (!view.case || ownMode) return {};
      const { events = [] } = running ? closing(running, endOf(running, now), 'switched') : {};
      const defaults = view.policy?.defaults;
      return {
        events: [...events, ...(view.case.paused ? [{ type: 'resumed' } as const] : [])],
        running: {
          case: key,
          startedAt: now,
          seenAt: now,
          activeAt: now,
          tab,
          offScreen: {
            mode: intent.mode,
            since: now,
            checkInMinutes: defaults?.offscreenCheckInMinutes ?? usual.checkInMinutes,
            capMinutes: defaults?.offscreenCapMinutes ?? usual.capMinutes,
          },
        },
      };
    }
    case 'offScreenConfirm':
      if (!running || !ownMode) return {};
      return {
        ...closing(running, now, 'confirmed'),
        running: { ...running, startedAt: now, seenAt: now, activeAt: now },
      };
    case 'offScreenEnd':
      return running && ownMode ? closing(running, now, 'done') : {};
  }
}
