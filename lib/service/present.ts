import type { EpochMs } from '../clock/units.ts';
import type { Ports } from './ports.ts';
import type { Prompting } from './prompting.ts';
import { snapshotOf } from './snapshot-of.ts';
import type { View } from './view.ts';

/** Shows a ticket's state on every surface, sets the alarm, and notifies if the prompt says so. */
export async function present(ports: Ports, view: View, prompting: Prompting): Promise<void> {
  await ports.wakes.set(view.key, earliest([view.verdict?.nextWakeAt, prompting.lookAgainAt]));
  await ports.wakes.alarm(earliest([...(await ports.wakes.all()).values()]));
  const prompt = view.verdict?.prompt;
  if (prompting.raise?.notified && prompt && view.case) {
    const subject = view.case.facts.subject?.value ?? '';
    await ports.notify(
      view.key,
      `#${view.case.ticket.ticketId} ${subject}`.trim(),
      [prompt.rule.explain, ...prompt.because].join('\n'),
    );
  }
  await show(ports, view);
}

/** Sends the snapshot to every tab that shows this ticket. */
export async function show(ports: Ports, view: View): Promise<void> {
  const tabs = await ports.tabs.showing(view.key);
  if (tabs.length === 0) return;
  const snapshot = await snapshotOf(ports, view);
  await Promise.all(tabs.map((tab) => ports.publish(tab, snapshot)));
}

function earliest(instants: readonly (EpochMs | undefined)[]): EpochMs | null {
  const known = instants.filter((instant) => instant !== undefined);
  return known.toSorted((a, b) => a - b)[0] ?? null;
}
