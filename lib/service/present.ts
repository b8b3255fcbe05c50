import { earliest } from '../clock/latest.ts';
import { offScreenView, settlesAt } from './off-screen.ts';
import type { Notification, Ports } from './ports.ts';
import type { Prompting } from './prompting.ts';
import { snapshotOf } from './snapshot-of.ts';
import type { View } from './view.ts';

/** What is to be told about a ticket, besides showing it. */
export interface Telling extends Prompting {
  /** Whether the agent is to be asked if they still work on it away from the screen. */
  readonly checkIn: boolean;
}

/** Shows a ticket's state on every surface, sets the alarm, and notifies of what can't wait. */
export async function present(ports: Ports, view: View, telling: Telling): Promise<void> {
  const lookAgainAt = earliest([view.verdict?.nextWakeAt, telling.lookAgainAt, settlesAt(view)]);
  await ports.wakes.set(view.key, lookAgainAt ?? null);
  await ports.wakes.alarm(earliest([...(await ports.wakes.all()).values()]) ?? null);
  const notification = notificationOf(view, telling);
  if (notification) await ports.notify(view.key, notification);
  await show(ports, view);
}

/** Sends the snapshot to every tab that shows this ticket. */
export async function show(ports: Ports, view: View): Promise<void> {
  const tabs = await ports.tabs.showing(view.key);
  if (tabs.length === 0) return;
  const snapshot = await snapshotOf(ports, view);
  await Promise.all(tabs.map((tab) => ports.publish(tab, snapshot)));
}

function notificationOf(view: View, { raise, checkIn }: Telling): Notification | undefined {
  if (!view.case) return undefined;
  const title = `#${view.case.ticket.ticketId} ${view.case.facts.subject?.value ?? ''}`.trim();
  const prompt = view.verdict?.prompt;
  if (raise?.notified && prompt) {
    const message = [prompt.rule.explain, ...prompt.because].join('\n');
    return { kind: 'prompt', title, message };
  }
  const offScreen = checkIn ? offScreenView(view) : undefined;
  if (!offScreen) return undefined;
  return { kind: 'check_in', title, mode: offScreen.mode, answerBy: offScreen.endsAt };
}
