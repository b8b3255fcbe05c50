import type { CountedEvent } from './counted-event.ts';
import type { EventBody } from './events.ts';
import type { CaseDraft } from './draft.ts';

type Delivery = Extract<EventBody, { type: 'noteDelivered' }>;
type Arrival = Extract<EventBody, { type: 'handedOver' }>;

/** A note left Baton. The same note, copied and then inserted, is one handoff. */
export function applyDelivery(draft: CaseDraft, { at, seq }: CountedEvent, body: Delivery): void {
  const { reference, fromTier, toTier, rules, delivery, swarm } = body;
  const known = draft.handoffs.findIndex((handoff) => handoff.reference === reference);
  if (draft.handoffs[known]?.state === 'handedOver') return;
  if (known >= 0) draft.handoffs.splice(known, 1);
  draft.handoffs.push({
    reference,
    fromTier,
    toTier,
    rules,
    ...(swarm !== undefined && { swarm }),
    state: 'delivered',
    delivery,
    deliveredAt: at,
    seq,
  });
}

/** The helpdesk holds the note: from now on the ticket is with the receiving tier, unless others only join in. */
export function applyArrival(draft: CaseDraft, { at }: CountedEvent, body: Arrival): void {
  const index = draft.handoffs.findIndex((handoff) => handoff.reference === body.reference);
  const handoff = draft.handoffs[index];
  if (!handoff || handoff.state === 'handedOver') return;
  draft.handoffs[index] = { ...handoff, state: 'handedOver', handedOverAt: at };
  if (handoff.swarm !== true) draft.tier = { id: handoff.toTier, at };
  delete draft.receiver;
}
