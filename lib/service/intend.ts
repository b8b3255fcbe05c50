import type { Reply } from './messages.ts';
import type { EventBody } from '../case/events.ts';
import type { CaseKey } from '../case/ticket.ts';
import { accepted } from './border.ts';
import { arrived, deliver, insertNote } from './handoff.ts';
import type { ParsedIntent } from './intents.ts';
import type { Decision, Loop } from './loop.ts';
import type { Ports } from './ports.ts';
import { progressMarksLeft } from '../policy/prompt/progress.ts';
import { correcting, freeTime } from './correcting.ts';
import { offScreen } from './off-screen.ts';
import { ending } from './ending.ts';
import type { View } from './view.ts';

/** Carries out what a person did on one of our pages about this ticket. */
export async function intend(
  ports: Ports,
  loop: Loop,
  at: { key: CaseKey; tab: number; command: string },
  intent: ParsedIntent,
): Promise<Reply<null>> {
  const { key, tab, command } = at;
  const act = async (decide: (view: View) => Decision): Promise<Reply<null>> => {
    await loop.act(key, command, (view) => (view.case ? decide(view) : {}));
    return accepted(null);
  };
  const record = (event: EventBody): Promise<Reply<null>> => act(() => ({ events: [event] }));

  switch (intent.type) {
    case 'insertNote':
      return insertNote(ports, loop, key, tab, command);
    case 'noteCopied':
      await deliver(ports, loop, key, 'copied', command);
      return accepted(null);
    case 'confirmHandover': {
      const found = { reference: intent.reference, as: 'internal', confirmedBy: 'agent' } as const;
      await arrived(ports, loop, key, found, command);
      return accepted(null);
    }
    case 'dismiss':
      await ports.notices.dismiss(intent.notice);
      return act(() => ({}));
    case 'pause':
      return act(pausing);
    case 'resume':
      return act((view) => resuming(view, tab));
    case 'undo':
      return act((view) =>
        view.events.some((event) => event.seq === intent.seq)
          ? { events: [{ type: 'retracted', event: intent.seq }] }
          : {},
      );
    case 'snooze':
      return record({ ...intent, type: 'snoozed' });
    case 'override':
      return record({ ...intent, type: 'overridden' });
    case 'chooseTier':
      return record({ type: 'receiver', tier: intent.tier });
    case 'progress':
      return act((view) =>
        view.case && (!view.policy || progressMarksLeft(view.policy, view.case) > 0)
          ? { events: [intent] }
          : {},
      );
    case 'offScreenStart':
    case 'offScreenConfirm':
    case 'offScreenEnd':
      return act((view) => offScreen(view, tab, intent));
    case 'timeAdded':
    case 'timeRemoved': {
      const free = await freeTime(ports.journal, key, intent);
      return act((view) => correcting(view, intent, free));
    }
    case 'severity':
    case 'affectedUsers':
    case 'category':
    case 'flag':
    case 'step':
    case 'alsoTried':
    case 'doubt':
    case 'noteAnswer':
      return record(intent);
  }
}

function pausing(view: View): Decision {
  if (view.case?.paused) return {};
  const paused: EventBody = { type: 'paused' };
  const { running } = view;
  if (!running || running.case !== view.key) return { events: [paused] };
  const { events = [] } = ending(running, view.now, 'paused');
  return { events: [...events, paused], running: null };
}

/** Whoever presses *Resume* is at work: their time counts from the click, not from the page's next sign. */
function resuming(view: View, tab: number): Decision {
  const { key, now, running } = view;
  if (!view.case?.paused) return {};
  const { events = [] } = running ? ending(running, now, 'switched') : {};
  return {
    events: [...events, { type: 'resumed' }],
    running: { case: key, startedAt: now, seenAt: now, activeAt: now, tab },
  };
}
