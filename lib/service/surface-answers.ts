import * as z from 'zod';
import type { SurfaceRequests } from './messages.ts';
import { timelineOf } from '../case/timeline.ts';
import { explain } from '../policy/explain/explain.ts';
import { accepted, answer, refused, type Answer } from './border.ts';
import { intend } from './intend.ts';
import { intentSchema } from './intents.ts';
import type { Loop } from './loop.ts';
import type { Ports } from './ports.ts';
import { snapshotOf } from './snapshot-of.ts';
import type { Snapshot } from './snapshot.ts';
import type { View } from './view.ts';

/** One of our own pages; the panel speaks for the tab that it sits in. */
export interface SurfaceAsker {
  readonly ownTab: number | null;
}

export type SurfaceAnswers<Types extends keyof SurfaceRequests = keyof SurfaceRequests> = {
  readonly [Type in Types]: Answer<SurfaceAsker, SurfaceRequests[Type]['reply']>;
};

/** The tab that a page other than the panel speaks about. */
export const namedTab = z.int().min(0).optional();

/** The tab that a request is about: the panel's own, else the one named. */
export const tabOf = (asker: SurfaceAsker, named: number | undefined): number | null =>
  asker.ownTab ?? named ?? null;

const aboutTab = z.object({ tab: namedTab });

const intentRequest = z.object({
  tab: namedTab,
  command: z.string().min(8).max(64),
  intent: intentSchema,
});

/** What our pages ask about the ticket in a tab. */
export function ticketAnswers(
  ports: Ports,
  loop: Loop,
): SurfaceAnswers<'intent' | 'snapshot' | 'explain' | 'timeline'> {
  return {
    intent: answer(intentRequest, async (asker: SurfaceAsker, request) => {
      const tab = tabOf(asker, request.tab);
      const shown = tab === null ? null : await ports.tabs.shown(tab);
      if (tab === null || !shown) return refused('no_ticket');
      const at = { key: shown.key, tab, command: request.command };
      const result = await intend(ports, loop, at, request.intent);
      return result.ok ? accepted(await snapshotFor(ports, loop, tab)) : result;
    }),

    snapshot: answer(aboutTab, async (asker: SurfaceAsker, request) =>
      accepted(await snapshotFor(ports, loop, tabOf(asker, request.tab))),
    ),

    explain: answer(aboutTab, async (asker: SurfaceAsker, request) => {
      const view = await shownView(ports, loop, tabOf(asker, request.tab));
      if (!view?.case) return refused('no_ticket');
      return accepted(view.policy ? explain(view.policy, view.case, view.now, view.others) : null);
    }),

    timeline: answer(aboutTab, async (asker: SurfaceAsker, request) => {
      const view = await shownView(ports, loop, tabOf(asker, request.tab));
      return view
        ? accepted(
            timelineOf(
              view.events,
              view.running?.case === view.key ? view.running : undefined,
              view.now,
            ),
          )
        : refused('no_ticket');
    }),
  };
}

async function shownView(ports: Ports, loop: Loop, tab: number | null): Promise<View | null> {
  const shown = tab === null ? null : await ports.tabs.shown(tab);
  return shown && loop.view(shown.key);
}

/** What a surface of this tab shows now. */
export async function snapshotFor(ports: Ports, loop: Loop, tab: number | null): Promise<Snapshot> {
  const shown = tab === null ? null : await ports.tabs.shown(tab);
  if (!shown) return { state: 'no_ticket', notices: await ports.notices.of(null) };
  return snapshotOf(ports, await loop.view(shown.key));
}
