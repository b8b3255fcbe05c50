import type { TicketStatus } from '../../case/statuses.ts';
import type { TicketRef } from '../../case/ticket.ts';
import { factsOf } from '../../page/conversation.ts';
import { cut } from '../../page/text-of.ts';
import type { Entry, Facts } from '../adapter.ts';
import { at, listAt } from '../read/at.ts';
import { fetchJson } from '../read/fetch-same-origin.ts';
import { instantOf } from '../read/instant.ts';
import { known } from '../read/known.ts';
import { statusOf } from '../read/status-of.ts';

/**
 * What the inbox itself asks for, with the session's cookies alone; not
 * documented by the vendor. Shape and kinds of parts from a public extension
 * that checked them on live conversations (2026-05).
 */
export async function readConversation(
  { site, ticketId }: TicketRef,
  signal: AbortSignal,
): Promise<{ readonly facts: Facts; readonly entries: readonly Entry[] }> {
  const { origin, pathname } = new URL(site);
  const app = pathname.split('/').at(-1) ?? '';
  const address = `${origin}/ember/inbox/conversations/${ticketId}?app_id=${app}`;
  const answer = await fetchJson(address, signal);
  if (String(at(answer, 'id')) !== ticketId) throw new Error('Not this conversation');
  const entries = listAt(answer, 'renderable_parts')
    .flatMap(entryOf)
    .toSorted((a, b) => (a.at ?? 0) - (b.at ?? 0));
  return { facts: factsIn(answer, entries), entries };
}

const states: Readonly<Record<string, TicketStatus>> = {
  open: 'open',
  snoozed: 'on_hold',
  closed: 'closed',
};

/** The first part comes with the conversation; a later one is not what it began with. */
const beginsWithinMs = 60_000;

function factsIn(answer: unknown, entries: readonly Entry[]): Facts {
  const openedAt = instant(at(answer, 'created_at'));
  const first = entries[0]?.at;
  const isWhole =
    openedAt !== undefined && first !== undefined && first - openedAt < beginsWithinMs;
  const { description, ...last } = factsOf(entries);
  return known({
    ...last,
    description: isWhole ? description : undefined,
    subject: cut(at(answer, 'title')),
    requester: cut(at(answer, 'user_summary', 'name')) ?? cut(at(answer, 'user_summary', 'email')),
    status: statusOf(states, cut(at(answer, 'state'))),
    priority: at(answer, 'priority') === true ? 'priority' : undefined,
    openedAt,
    updatedAt: instant(at(answer, 'last_updated')),
  });
}

/** By `renderable_type`; all others are events without a text of their own. */
const kinds = new Map<unknown, Pick<Entry, 'visibility' | 'from'>>([
  [1, { visibility: 'public', from: 'requester' }],
  [12, { visibility: 'public', from: 'requester' }],
  [2, { visibility: 'public', from: 'desk' }],
  [24, { visibility: 'public', from: 'desk' }],
  [3, { visibility: 'internal', from: 'desk' }],
]);

function entryOf(part: unknown): Entry[] {
  const kind = kinds.get(at(part, 'renderable_type'));
  if (!kind) return [];
  // Paragraphs have their markup as `text`, mails as `content`.
  const markup = listAt(part, 'renderable_data', 'blocks').flatMap(
    (block) => cut(at(block, 'text')) ?? cut(at(block, 'content')) ?? [],
  );
  const { body } = new DOMParser().parseFromString(markup.join('<br>'), 'text/html');
  return [known({ ...kind, at: instant(at(part, 'created_at')), body })];
}

/** ISO 8601, or seconds since 1970 as older answers have them. */
const instant = (value: unknown): number | undefined =>
  typeof value === 'number' && value > 0 ? value * 1_000 : instantOf(value);
