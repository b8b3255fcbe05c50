import type { PanelPlace, Reply } from '../../../lib/service/messages.ts';
import type { InsertOutcome } from '../../../lib/service/messages.ts';
import type { CaseKey } from '../../../lib/case/ticket.ts';
import { epochMs, type EpochMs } from '../../../lib/clock/units.ts';
import type { EditorNote } from '../../../lib/editors/editor.ts';
import type { Policy } from '../../../lib/policy/schema.ts';
import { Loop } from '../../../lib/service/loop.ts';
import type { Notification, PendingNote, Ports, ShownTicket } from '../../../lib/service/ports.ts';
import type { Notice, Snapshot } from '../../../lib/service/snapshot.ts';
import { memoryJournal } from '../journal/in-memory.ts';

/** The world around the service, in memory, with everything it was asked to do. */
export interface World {
  readonly ports: Ports;
  readonly loop: Loop;
  now: number;
  policy: Policy | null;
  someoneThere: boolean;
  /** What the page answers when it is asked to insert a note. */
  insertion: Reply<InsertOutcome | 'going_there'>;
  readonly inserted: EditorNote[];
  readonly published: { tab: number; snapshot: Snapshot }[];
  readonly notified: ({ key: CaseKey } & Notification)[];
  alarm: EpochMs | null;
  snapshot(tab: number): Snapshot | undefined;
}

const place: PanelPlace = { collapsed: false, corner: 'bottom-right', offset: { x: 0, y: 0 } };

export async function memoryWorld(policy: Policy | null): Promise<World> {
  const { journal } = await memoryJournal();
  const shown = new Map<number, ShownTicket | null>();
  const pending = new Map<number, PendingNote | null>();
  const wakes = new Map<CaseKey, EpochMs>();
  let notices: { key: CaseKey | null; notice: Notice }[] = [];
  let queue: Promise<unknown> = Promise.resolve();

  const ports: Ports = {
    now: () => epochMs(world.now),
    journal,
    exclusively(work) {
      const result = queue.then(work);
      queue = result.catch(() => undefined);
      return result;
    },
    policy: { current: async () => world.policy },
    tabs: {
      shown: async (tab) => shown.get(tab) ?? null,
      async show(tab, ticket) {
        shown.set(tab, ticket);
      },
      showing: async (key) => [...shown].flatMap(([tab, one]) => (one?.key === key ? [tab] : [])),
      pendingNote: async (tab) => pending.get(tab) ?? null,
      async setPendingNote(tab, note) {
        pending.set(tab, note);
      },
    },
    notices: {
      of: async (key) =>
        notices.filter((one) => one.key === null || one.key === key).map((one) => one.notice),
      async add(key, notice) {
        notices.push({ key, notice });
      },
      async dismiss(id) {
        notices = notices.filter((one) => one.notice.dismiss !== id);
      },
    },
    places: { at: async () => place, set: async () => undefined },
    page: {
      async insert(_tab, note) {
        world.inserted.push(note);
        return world.insertion;
      },
      await: async () => undefined,
      place: async () => undefined,
      focus: async () => undefined,
      bringHelpdesk: async () => undefined,
      inPageWorld: async () => undefined,
    },
    wakes: {
      all: async () => wakes,
      async set(key, at) {
        if (at === null) wakes.delete(key);
        else wakes.set(key, at);
      },
      async alarm(at) {
        world.alarm = at;
      },
    },
    present: async () => world.someoneThere,
    async publish(tab, snapshot) {
      world.published.push({ tab, snapshot });
    },
    async notify(key, notification) {
      world.notified.push({ key, ...notification });
    },
    salt: async () => 'a salt of this installation',
    locale: 'en',
    timeZone: 'UTC',
  };

  const world: World = {
    ports,
    loop: new Loop(ports),
    now: Date.UTC(2026, 0, 5, 9),
    policy,
    someoneThere: true,
    insertion: { ok: true, value: 'inserted' },
    inserted: [],
    published: [],
    notified: [],
    alarm: null,
    snapshot: (tab) => world.published.findLast((one) => one.tab === tab)?.snapshot,
  };
  return world;
}
