import type { PolicyView, Snapshot } from '../service/snapshot.ts';
import { browser, type Runtime } from './api.ts';
import { snapshotPort } from '../service/messages.ts';
import { surfaceOf } from './senders.ts';

/** Ports of our pages that want snapshots, by tab. They die with the worker and come back by themselves. */
const open = new Map<Runtime.Port, number>();

/**
 * Takes a port of one of our own pages in: the panel's, for its own tab, or
 * another page's, for the tab that it names after a colon. Gives that tab, or
 * null, and closes the port, when it isn't ours.
 */
export function takePort(port: Runtime.Port): number | null {
  const [name, named] = port.name.split(':');
  const surface = port.sender && surfaceOf(port.sender);
  const tab = surface?.ownTab ?? (named === undefined ? undefined : Number(named));
  if (name !== snapshotPort || !surface || tab === undefined || !Number.isSafeInteger(tab)) {
    port.disconnect();
    return null;
  }
  open.set(port, tab);
  port.onDisconnect.addListener(() => open.delete(port));
  return tab;
}

/** Shows a snapshot to every surface of a tab, and on the toolbar. */
export async function publish(tab: number, snapshot: Snapshot): Promise<void> {
  for (const [port, shown] of open) if (shown === tab) port.postMessage(snapshot);
  await showBadge(tab, snapshot);
}

type Badge = { readonly text: string; readonly color: string };

const badges = {
  none: { text: '', color: '#00000000' },
  warning: { text: '•', color: '#b45309' },
  due: { text: '!', color: '#b91c1c' },
  handedOver: { text: '✓', color: '#15803d' },
} satisfies Record<string, Badge>;

async function showBadge(tab: number, snapshot: Snapshot): Promise<void> {
  const { text, color } = badgeFor(snapshot);
  // The tab may be gone by now; then there is nothing to show.
  await Promise.allSettled([
    browser.action.setBadgeText({ tabId: tab, text }),
    browser.action.setBadgeBackgroundColor({ tabId: tab, color }),
  ]);
}

function badgeFor(snapshot: Snapshot): Badge {
  if (snapshot.state === 'no_ticket') return badges.none;
  const prompt: PolicyView['prompt'] = snapshot.policy?.prompt;
  if (!snapshot.paused && prompt && !prompt.silence) {
    return prompt.level === 'warning' ? badges.warning : badges.due;
  }
  return snapshot.handoffs[0]?.state === 'handedOver' ? badges.handedOver : badges.none;
}
