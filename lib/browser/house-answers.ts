import * as z from 'zod';
import type { JournalDatabase } from '../journal/database.ts';
import { verifyAll } from '../journal/integrity.ts';
import { accepted, answer, refused } from '../service/border.ts';
import type { Loop } from '../service/loop.ts';
import { readingsSchema } from '../service/readings.ts';
import { changedPlace, placeChangeSchema } from '../service/place.ts';
import type { Ports } from '../service/ports.ts';
import {
  namedTab,
  tabOf,
  type SurfaceAnswers,
  type SurfaceAsker,
} from '../service/surface-answers.ts';
import { browser } from './api.ts';
import { askPage } from './page.ts';
import { candidate, policyStatus, undoPolicy, usePolicy } from './policy-store.ts';
import { siteView } from './site-view.ts';

const nothing = z.null();
const linesPerPiece = 2_000;

/** A policy is at most 256 KiB; one more character than fits lets the parser say so. */
const policyTextSchema = z.string().max(262_145);

type Types =
  | 'place'
  | 'drag'
  | 'readings'
  | 'openOptions'
  | 'site'
  | 'policy'
  | 'candidate'
  | 'usePolicy'
  | 'undoPolicy'
  | 'data'
  | 'export'
  | 'verify'
  | 'deleteAll';

/** What our pages ask about sites, the policy and the person's own data. */
export function houseAnswers(
  ports: Ports,
  loop: Loop,
  database: JournalDatabase,
  refreshAll: () => Promise<void>,
): SurfaceAnswers<Types> {
  const { journal } = ports;
  /** Null when the tab shows no page that we may know of. */
  const originOf = async (tab: number): Promise<string | null> => {
    const { url } = await browser.tabs.get(tab);
    return url === undefined ? null : new URL(url).origin;
  };
  return {
    place: answer(
      z.object({ tab: namedTab, change: placeChangeSchema }),
      async (asker: SurfaceAsker, { tab: named, change }) => {
        const tab = tabOf(asker, named);
        const origin = tab === null ? null : await originOf(tab);
        if (tab === null || origin === null) return refused('no_ticket');
        const place = changedPlace(await ports.places.at(origin), change);
        const [reply] = await Promise.all([
          askPage(tab, 'place', place),
          ports.places.set(origin, place),
        ]);
        return reply;
      },
    ),
    drag: answer(
      z.object({ tab: namedTab, dx: z.number(), dy: z.number(), done: z.boolean() }),
      async (asker: SurfaceAsker, { tab: named, ...by }) => {
        const tab = tabOf(asker, named);
        if (tab === null) return refused('no_ticket');
        const moved = await askPage(tab, 'drag', by);
        const origin = moved.ok && by.done ? await originOf(tab) : null;
        if (moved.ok && origin !== null) await ports.places.set(origin, moved.value);
        return moved;
      },
    ),
    readings: answer(z.object({ tab: namedTab }), async (asker: SurfaceAsker, { tab: named }) => {
      const tab = tabOf(asker, named);
      if (tab === null) return refused('no_ticket');
      const readings = await askPage(tab, 'read', null);
      return readings.ok ? accepted(readingsSchema.nullable().parse(readings.value)) : readings;
    }),
    openOptions: answer(nothing, async () => {
      await browser.runtime.openOptionsPage();
      return accepted(null);
    }),
    site: answer(z.object({ tab: z.int().min(0) }), async (_asker: SurfaceAsker, { tab }) =>
      accepted(await siteView(tab)),
    ),
    policy: answer(nothing, async () => accepted(await policyStatus())),
    candidate: answer(
      z.object({ text: policyTextSchema.nullable() }),
      async (_asker: SurfaceAsker, { text }) => accepted(await candidate(text)),
    ),
    usePolicy: answer(
      z.object({ text: policyTextSchema, fileName: z.string().max(300).optional() }),
      async (_asker: SurfaceAsker, { text, fileName }) => {
        const status = await usePolicy(text, fileName ?? '');
        await refreshAll();
        return accepted(status);
      },
    ),
    undoPolicy: answer(nothing, async () => {
      const status = await undoPolicy();
      await refreshAll();
      return accepted(status);
    }),
    data: answer(nothing, async () => {
      const { usage } = await navigator.storage.estimate();
      const size = await journal.size();
      return accepted({ ...size, bytes: usage ?? null, notices: await ports.notices.of(null) });
    }),
    export: answer(z.object({ fromSeq: z.int().min(0) }), async (_asker: SurfaceAsker, request) => {
      const events = await journal.page(request.fromSeq, linesPerPiece);
      const last = events.at(-1);
      return accepted({
        lines: events.map((event) => `${JSON.stringify(event)}\n`).join(''),
        nextSeq: last && events.length === linesPerPiece ? last.seq + 1 : null,
      });
    }),
    verify: answer(nothing, async () => {
      const { events, firstBad } = await verifyAll(database);
      return accepted({ intact: firstBad === null, events, firstBad });
    }),
    deleteAll: answer(nothing, async () => {
      await ports.exclusively(() => journal.clear());
      loop.forget();
      for (const key of (await ports.wakes.all()).keys()) await ports.wakes.set(key, null);
      await refreshAll();
      return accepted(null);
    }),
  };
}
