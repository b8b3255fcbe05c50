import type { Frame, Page } from 'playwright-core';
import type { Browser } from '../../../lib/browser/api.ts';
import * as z from 'zod';
import type { Reply, SurfaceRequests } from '../../../lib/service/messages.ts';
import { journalEventSchema, type EventBody, type JournalEvent } from '../../../lib/case/events.ts';
import { follows, genesis, type Head } from '../../../lib/journal/chain.ts';
import type { ClockView } from '../../../lib/service/snapshot.ts';

/** As functions that are evaluated inside the extension know it. */
declare const chrome: Browser;

/** One of the extension's own pages, such as the panel's frame. */
export type Surface = Frame | Page;

/** Asks the background as that page. Rejects when the background dies under the question. */
export const ask = <Type extends keyof SurfaceRequests>(
  surface: Surface,
  type: Type,
  request: SurfaceRequests[Type]['request'],
): Promise<Reply<SurfaceRequests[Type]['reply']>> =>
  surface.evaluate(
    (message) =>
      chrome.runtime.sendMessage<typeof message, Reply<SurfaceRequests[Type]['reply']>>(message),
    { to: 'background', type, request },
  );

const headSchema = z.object({ seq: z.number(), hash: z.string() });

/** What both stores hold, as a stranger would read it. */
export interface Recorded {
  readonly events: readonly JournalEvent[];
  /** What the second store says the newest event is. */
  readonly head: Head | null;
}

export const readJournal = async (surface: Surface): Promise<Recorded> => {
  const exported = await ask(surface, 'export', { fromSeq: 1 });
  if (!exported.ok) throw new Error(`The journal can't be read: ${exported.error.code}`);
  const head: unknown = await surface.evaluate(
    async () => (await chrome.storage.local.get('journal.head'))['journal.head'],
  );
  const lines = exported.value.lines.split('\n').filter((line) => line !== '');
  return {
    events: lines.map((line) => journalEventSchema.parse(JSON.parse(line))),
    head: headSchema.nullable().parse(head ?? null),
  };
};

/** The hands-on clock of the ticket that a panel belongs to; its `elapsed` is certain. */
export const handsOnClock = async (panel: Frame): Promise<ClockView> => {
  const reply = await ask(panel, 'snapshot', {});
  if (!reply.ok || reply.value.state !== 'ticket') throw new Error('The panel shows no ticket.');
  return reply.value.touch;
};

/** Closed stretches of hands-on time of one ticket or of all. */
export const stretches = ({ events }: Recorded, ticketId?: number) =>
  events.flatMap(({ body, case: key }) =>
    body.type === 'worked' && (ticketId === undefined || key?.endsWith(` ${ticketId}`) === true)
      ? [body]
      : [],
  );

export const bodies = <Type extends EventBody['type']>({ events }: Recorded, type: Type) => {
  const isAsked = (body: EventBody): body is Extract<EventBody, { type: Type }> =>
    body.type === type;
  return events.map(({ body }) => body).filter(isAsked);
};

/**
 * What is wrong with a journal, in words; nothing for a sound one. Sequence
 * without a hole, each event chained to the one before, the second store's
 * head the same, no instant counted twice.
 */
export const flawsOf = async (recorded: Recorded): Promise<readonly string[]> => {
  const { events, head } = recorded;
  const flaws: string[] = [];
  let last: Head = genesis;
  for (const event of events) {
    if (!(await follows(last, event))) flaws.push(`${event.seq} doesn't follow ${last.seq}`);
    last = event;
  }
  if (head && (head.seq !== last.seq || head.hash !== last.hash)) {
    flaws.push(`the journal ends with ${last.seq}, its witness says ${head.seq}`);
  }
  const inOrder = stretches(recorded).toSorted((a, b) => a.startedAt - b.startedAt);
  for (const [index, { endedAt }] of inOrder.entries()) {
    const next = inOrder[index + 1];
    if (next && next.startedAt < endedAt) flaws.push(`counted twice from ${next.startedAt}`);
  }
  return flaws;
};
