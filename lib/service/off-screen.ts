import type { RunningInterval } from '../case/case.ts';
import type { EventBody, OffScreenMode } from '../case/events.ts';
import { checkInAt, isLapsed, lapsesAt } from '../case/off-screen.ts';
import type { EpochMs } from '../clock/units.ts';
import type { Policy } from '../policy/schema.ts';
import { ending } from './ending.ts';
import type { ParsedIntent } from './intents.ts';
import type { Decision } from './loop.ts';
import type { OffScreenView } from './snapshot.ts';
import type { View } from './view.ts';

type OffScreenIntent = Extract<
  ParsedIntent,
  { type: 'offScreenStart' | 'offScreenConfirm' | 'offScreenEnd' }
>;

/** Without a policy. */
const usual = { checkInMinutes: 30, capMinutes: 240 } as const;

/** Starts, confirms or ends work away from the ticket's page. */
export function offScreen(view: View, tab: number, intent: OffScreenIntent): Decision {
  const { key, now, running } = view;
  const own = running?.case === key && running.offScreen ? running : undefined;
  switch (intent.type) {
    case 'offScreenStart':
      return view.case && !own ? starting(view, tab, intent.mode) : {};
    case 'offScreenConfirm': {
      if (!own) return {};
      const { offScreen: work, ...stretch } = own;
      if (!work || isLapsed(own, now)) return ending(own, now, 'confirmed');
      const { asked: _answered, ...confirmed } = work;
      return {
        ...ending(own, now, 'confirmed'),
        running: { ...stretch, startedAt: now, seenAt: now, activeAt: now, offScreen: confirmed },
      };
    }
    case 'offScreenEnd': {
      if (!own) return {};
      // Whoever says so is at the ticket again: that counts from now on.
      const { offScreen: _over, ...stretch } = own;
      return {
        ...ending(own, now, 'done'),
        running: { ...stretch, startedAt: now, seenAt: now, activeAt: now, tab },
      };
    }
  }
}

function starting(view: View, tab: number, mode: OffScreenMode): Decision {
  const { key, now, running, policy } = view;
  const { events = [] } = running ? ending(running, now, 'switched') : {};
  const resumed: readonly EventBody[] = view.case?.paused ? [{ type: 'resumed' }] : [];
  const work = { mode, since: now, ...limits(policy) };
  return {
    events: [...events, ...resumed],
    running: { case: key, startedAt: now, seenAt: now, activeAt: now, tab, offScreen: work },
  };
}

const limits = (policy: Policy | undefined) => ({
  checkInMinutes: policy?.defaults.offscreenCheckInMinutes ?? usual.checkInMinutes,
  capMinutes: policy?.defaults.offscreenCapMinutes ?? usual.capMinutes,
});

/** What becomes of off-screen work as time passes: the agent is asked, or it lapses. */
export function settle({ key, now, running }: View): Decision {
  if (running?.case !== key || !running.offScreen) return {};
  if (isLapsed(running, now)) return ending(running, now, 'done');
  if (running.offScreen.asked || now < checkInAt(running, running.offScreen)) return {};
  return { running: { ...running, offScreen: { ...running.offScreen, asked: true } } };
}

/** When `settle` has something to do again. */
export function settlesAt({ key, running }: View): EpochMs | undefined {
  if (running?.case !== key || !running.offScreen) return undefined;
  return running.offScreen.asked
    ? lapsesAt(running, running.offScreen)
    : checkInAt(running, running.offScreen);
}

/** Whether the question has just become due. */
export const askedNow = (before: View, { running }: View): boolean =>
  running?.offScreen?.asked === true && before.running?.offScreen?.asked !== true;

/** How off-screen work stands, on this ticket or on another one. */
export function offScreenView({ key, now, running }: View): OffScreenView | undefined {
  if (!running?.offScreen || isLapsed(running, now)) return undefined;
  const { mode, since } = running.offScreen;
  return {
    mode,
    since,
    ticketId: ticketIdOf(running),
    here: running.case === key,
    checkInAt: checkInAt(running, running.offScreen),
    endsAt: lapsesAt(running, running.offScreen),
  };
}

/** The key of a ticket ends with its number. */
const ticketIdOf = (running: RunningInterval): string => running.case.split(' ').at(-1) ?? '';
