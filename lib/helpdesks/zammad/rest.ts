import type { TicketStatus } from '../../case/statuses.ts';
import { cut, textOf } from '../../page/text-of.ts';
import type { Facts } from '../adapter.ts';
import { at, listAt } from '../read/at.ts';
import { instantOf } from '../read/instant.ts';
import { known } from '../read/known.ts';
import { statusOf } from '../read/status-of.ts';
import { tagsOf } from '../read/tags.ts';
import { unlessEmpty } from '../read/unless-empty.ts';

/** The states of a new installation; sites add their own. The API never translates them. */
export const statuses: Readonly<Record<string, TicketStatus>> = {
  new: 'new',
  open: 'open',
  'pending reminder': 'pending',
  'pending close': 'pending',
  closed: 'closed',
  merged: 'closed',
};

/** A person of the API: everybody has a name or an address. */
export const personIn = (user: unknown): string | undefined =>
  cut(`${cut(at(user, 'firstname')) ?? ''} ${cut(at(user, 'lastname')) ?? ''}`) ??
  cut(at(user, 'email'));

/** What `GET /api/v1/tickets/<id>?all=true` says (upstream tickets_controller.rb), with the page's own labels. */
export function factsIn(answer: unknown, root: Element, ticketId: string): Facts {
  const ticket = at(answer, 'assets', 'Ticket', ticketId);
  if (String(at(ticket, 'id')) !== ticketId) return {};
  const idOf = (field: string) => String(at(ticket, field));
  const asset = (kind: string, field: string) => at(answer, 'assets', kind, idOf(field));
  const labelOf = (kind: string, field: string) =>
    textOf(root.querySelector(`select[name="${field}"] option[value="${Number(idOf(field))}"]`)) ??
    cut(at(asset(kind, field), 'name'));
  const state = cut(at(asset('TicketState', 'state_id'), 'name'));
  const label = labelOf('TicketState', 'state_id');
  const due = known({
    first_reply: instantOf(at(ticket, 'first_response_escalation_at')),
    next_reply: instantOf(at(ticket, 'update_escalation_at')),
    resolution: instantOf(at(ticket, 'close_escalation_at')),
  });
  return known({
    subject: cut(at(ticket, 'title')),
    status: label ? known({ label, status: statusOf(statuses, state)?.status }) : undefined,
    priority: labelOf('TicketPriority', 'priority_id'),
    group: cut(at(asset('Group', 'group_id'), 'name')),
    requester: personIn(asset('User', 'customer_id')),
    // User 1 stands for nobody.
    assignee: idOf('owner_id') === '1' ? undefined : personIn(asset('User', 'owner_id')),
    tags: tagsOf(listAt(answer, 'tags')),
    openedAt: instantOf(at(ticket, 'created_at')),
    updatedAt: instantOf(at(ticket, 'updated_at')),
    due: unlessEmpty(due),
  });
}
