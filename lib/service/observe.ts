import type { Insertable, PageOrders } from './messages.ts';
import { canonicalJson } from '../journal/canonical.ts';
import { caseKey, type TicketRecord } from '../case/ticket.ts';
import { elapsed, minutes } from '../clock/units.ts';
import type { FormatId } from '../handoff/blocks.ts';
import { editorNote } from './editor-note.ts';
import { idleAfter } from './idle.ts';
import type { Loop } from './loop.ts';
import type { Ports } from './ports.ts';
import type { View } from './view.ts';

/** Facts that didn't change are written down again after this long, to say that they still hold. */
const repeatFactsAfter = minutes(10);

/** A page reports what it shows; it is told what Baton wants of it. */
export async function observe(
  ports: Ports,
  loop: Loop,
  tab: number,
  look: {
    record: TicketRecord | null;
    format: FormatId | null;
    degraded: boolean;
    insertable: Insertable;
  },
): Promise<PageOrders> {
  const policy = await ports.policy.current();
  const idleAfterMs = idleAfter(policy);
  if (!look.record) {
    await ports.tabs.show(tab, null);
    await ports.publish(tab, { state: 'no_ticket', notices: await ports.notices.of(null) });
    return { panel: null, insert: null, awaited: [], idleAfterMs, idleMs: 0 };
  }
  const { record, degraded, insertable } = look;
  const key = caseKey(record);
  const shown = { key, format: look.format ?? 'plain', degraded, insertable };
  await ports.tabs.show(tab, shown);
  const view = await loop.act(key, undefined, (before) =>
    isNews(before, record) ? { events: [{ type: 'observed', record }] } : {},
  );
  const pending = await ports.tabs.pendingNote(tab);
  const wanted = pending?.key === key && pending.until > view.now;
  return {
    panel: await ports.places.at(new URL(record.url).origin),
    insert: wanted ? await editorNote(ports, view, shown.format) : null,
    awaited: awaitedReferences(view),
    idleAfterMs,
    idleMs: 0,
  };
}

/** References of notes that left Baton and weren't seen in the helpdesk yet. */
export const awaitedReferences = (view: View): readonly string[] =>
  (view.case?.handoffs ?? [])
    .filter((handoff) => handoff.state === 'delivered')
    .map((handoff) => handoff.reference);

function isNews(view: View, record: TicketRecord): boolean {
  const last = view.events.findLast((event) => event.body.type === 'observed');
  if (last?.body.type !== 'observed') return true;
  return (
    canonicalJson(last.body.record) !== canonicalJson(record) ||
    elapsed(last.at, view.now) >= repeatFactsAfter
  );
}
