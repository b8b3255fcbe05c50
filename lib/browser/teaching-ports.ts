import { teachingPort } from '../service/messages.ts';
import type { Runtime } from './api.ts';
import { surfaceOf } from './senders.ts';
import { draftOf, watchDrafts } from './teaching.ts';

/** Lists that show what is taught, by tab. */
const open = new Map<Runtime.Port, number>();

watchDrafts((tab, draft) => {
  for (const [port, shown] of open) if (shown === tab) port.postMessage(draft);
});

/** Takes in the port of a list that one of our own frames shows; false if it is no such port. */
export function takeTeachingPort(port: Runtime.Port): boolean {
  if (port.name !== teachingPort) return false;
  const tab = port.sender ? surfaceOf(port.sender)?.ownTab : undefined;
  if (tab === undefined || tab === null) {
    port.disconnect();
    return true;
  }
  open.set(port, tab);
  port.onDisconnect.addListener(() => open.delete(port));
  void draftOf(tab).then((draft) => port.postMessage(draft));
  return true;
}
