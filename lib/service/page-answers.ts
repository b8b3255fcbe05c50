import * as z from 'zod';
import { insertable, type PageRequests } from './messages.ts';
import { ticketRecordSchema } from '../case/ticket.ts';
import { durationMs } from '../clock/units.ts';
import { pageWorldWays } from '../editors/editor.ts';
import { formatIds } from '../handoff/blocks.ts';
import { accepted, answer, refused, type Answer } from './border.ts';
import { arrived, noteInserted } from './handoff.ts';
import { idleAfter } from './idle.ts';
import type { Loop } from './loop.ts';
import { observe } from './observe.ts';
import type { Ports } from './ports.ts';
import { idleFor, onPresence } from './presence.ts';
import { togglePanel } from './toggle-panel.ts';

/** The content script of an allowed site, or our own panel beside it. */
export interface PageAsker {
  readonly tab: number;
  /** Identifies one document's life: its running time starts with it. */
  readonly document: string;
  /** Whether the tab is the one shown in its window. */
  readonly active: boolean;
  /** The page's origin; null for our own panel and for a page on its way out: they tell of presence only. */
  readonly origin: string | null;
}

export type PageAnswers = {
  readonly [Type in keyof PageRequests]: Answer<PageAsker, PageRequests[Type]['reply']>;
};

const reference = z.string().max(40);

/** More than any note that a template makes, in UTF-16 units. */
const noteLimit = 500_000;

const lookSchema = z.object({
  record: ticketRecordSchema.nullable(),
  helpdesk: z.string().max(40).nullable(),
  format: z.enum(formatIds).nullable(),
  degraded: z.boolean(),
  insertable: z.enum(insertable),
});

const pageWorldSchema = z.object({
  mark: z.string().max(40),
  way: z.enum(pageWorldWays),
  text: z.string().max(noteLimit),
  html: z.string().max(noteLimit),
});

const presenceSchema = z.object({
  inFront: z.boolean(),
  idleMs: z.number().min(0),
  monotonicMs: z.number().min(0),
});

const outcomes = [
  'inserted',
  'composer_missing',
  'composer_public',
  'composer_not_ready',
  'composer_none',
  'note_not_kept',
] as const;

/** What a page may ask or tell, each about its own tab only. */
export function pageAnswers(ports: Ports, loop: Loop): Omit<PageAnswers, 'taught' | 'teaching'> {
  return {
    look: answer(lookSchema, async (asker: PageAsker, request) => {
      const { record } = request;
      if (asker.origin === null) return refused('not_allowed');
      const isOwn = (address: string) => new URL(address).origin === asker.origin;
      if (record && !(isOwn(record.site) && isOwn(record.url))) return refused('not_allowed');
      return accepted(await observe(ports, loop, asker.tab, request));
    }),

    presence: answer(presenceSchema, async (asker: PageAsker, request) => {
      const shown = await ports.tabs.shown(asker.tab);
      const idleAfterMs = idleAfter(await ports.policy.current());
      if (!shown) return accepted({ idleAfterMs, idleMs: request.idleMs });
      const idle = durationMs(request.idleMs);
      const view = await loop.act(shown.key, undefined, (before) =>
        onPresence(before, {
          tab: asker.tab,
          document: asker.document,
          monotonicMs: request.monotonicMs,
          inFront: request.inFront && asker.active,
          idle,
          idleAfter: idleAfterMs,
        }),
      );
      return accepted({ idleAfterMs, idleMs: idleFor(view, { idle }) });
    }),

    recognise: answer(z.null(), async (asker: PageAsker) => {
      if (asker.origin === null) return refused('not_allowed');
      await ports.page.bringHelpdesk(asker.tab, asker.origin);
      return accepted(null);
    }),

    pageWorld: answer(pageWorldSchema, async (asker: PageAsker, request) => {
      if (asker.origin === null) return refused('not_allowed');
      await ports.page.inPageWorld(asker.tab, request);
      return accepted(null);
    }),

    togglePanel: answer(z.null(), async (asker: PageAsker) => {
      if (asker.origin === null) return refused('not_allowed');
      await togglePanel(ports, asker.tab, asker.origin);
      return accepted(null);
    }),

    noteInserted: answer(
      z.object({ reference, outcome: z.enum(outcomes) }),
      async (asker: PageAsker, request) => {
        const pending = await ports.tabs.pendingNote(asker.tab);
        if (pending?.reference !== request.reference) return accepted(null);
        await noteInserted(ports, loop, { ...pending, tab: asker.tab }, request.outcome, undefined);
        return accepted(null);
      },
    ),

    noteSeen: answer(
      z.object({ reference, as: z.enum(['internal', 'public']) }),
      async (asker: PageAsker, request) => {
        const shown = await ports.tabs.shown(asker.tab);
        if (shown) await arrived(ports, loop, shown.key, { ...request, confirmedBy: 'page' });
        return accepted(null);
      },
    ),
  };
}
