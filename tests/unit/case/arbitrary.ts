import * as fc from 'fast-check';
import { doubtReasons, stepResults, type EventBody } from '../../../lib/case/events.ts';
import { ticketStatuses } from '../../../lib/case/statuses.ts';
import { standardFlags } from '../../../lib/policy/schema/fields.ts';
import { look, minute, type Story } from './journal.ts';

const aMinute = fc.integer({ min: 0, max: 300 });
const anId = fc.constantFrom(
  'l1',
  'l2',
  'network',
  'sev1',
  'sev2',
  'sev3',
  'general',
  'kb',
  'logs',
);
const aRule = fc.constantFrom('r0', 'r1', 'r2', 'r3', 'r4');
const aReference = fc.constantFrom('BT-1', 'BT-2');

/** Anything that can happen to a ticket, sensible or not. */
export const anEvent: fc.Arbitrary<EventBody> = fc.oneof(
  fc
    .record(
      {
        status: fc.constantFrom(...ticketStatuses).map((status) => ({ label: status, status })),
        subject: fc.string(),
        group: fc.constantFrom('Network', 'Service Desk'),
        tags: fc.array(fc.constantFrom('vpn', 'wifi')),
        openedAt: aMinute.map(minute),
        priority: fc.constantFrom('P1', 'Normal', 'Blocker'),
        service: fc.constantFrom('Mail', 'VPN'),
        location: fc.constantFrom('Leeds', 'York'),
        lastPublicUpdateAt: aMinute.map(minute),
        lastCustomerUpdateAt: aMinute.map(minute),
        due: fc.record(
          {
            first_reply: aMinute.map(minute),
            next_reply: aMinute.map(minute),
            resolution: aMinute.map(minute),
          },
          { requiredKeys: [] },
        ),
      },
      { requiredKeys: [] },
    )
    .map(look),
  fc.tuple(aMinute, aMinute).map(([from, to]): EventBody => ({
    type: 'worked',
    startedAt: minute(from),
    endedAt: minute(to),
    ended: 'left',
  })),
  fc
    .tuple(fc.constantFrom('timeAdded' as const, 'timeRemoved' as const), aMinute, aMinute)
    .map(([type, from, to]): EventBody => ({
      type,
      startedAt: minute(from),
      endedAt: minute(to),
    })),
  fc.tuple(aMinute, aMinute).map(([from, to]): EventBody => ({
    type: 'unconfirmed',
    startedAt: minute(from),
    endedAt: minute(to),
    offScreen: 'phone',
  })),
  fc.constantFrom<EventBody>({ type: 'paused' }, { type: 'resumed' }, { type: 'progress' }),
  anId.map((severity): EventBody => ({ type: 'severity', severity })),
  fc.nat(200).map((count): EventBody => ({ type: 'affectedUsers', count })),
  anId.map((category): EventBody => ({ type: 'category', category })),
  fc
    .tuple(fc.constantFrom(...standardFlags), fc.boolean())
    .map(([flag, on]): EventBody => ({ type: 'flag', flag, on })),
  fc
    .tuple(anId, fc.constantFrom(...stepResults))
    .map(([step, result]): EventBody => ({ type: 'step', checklist: 'general', step, result })),
  fc.constantFrom(...doubtReasons).map((reason): EventBody => ({ type: 'doubt', reason })),
  fc
    .tuple(aRule, fc.integer({ min: 1, max: 60 }))
    .map(([rule, length]): EventBody => ({ type: 'snoozed', rule, minutes: length })),
  aRule.map((rule): EventBody => ({ type: 'overridden', rule, reason: 'duplicate' })),
  fc.tuple(aReference, anId).map(([reference, toTier]): EventBody => ({
    type: 'noteDelivered',
    reference,
    fromTier: 'l1',
    toTier,
    rules: [],
    delivery: 'copied',
  })),
  aReference.map((reference): EventBody => ({
    type: 'handedOver',
    reference,
    confirmedBy: 'agent',
  })),
  fc.integer({ min: 2, max: 60 }).map((event): EventBody => ({ type: 'retracted', event })),
);

/** Any story, even one whose clock runs backwards. */
export const aStory: fc.Arbitrary<Story> = fc.array(fc.tuple(aMinute, anEvent), { maxLength: 60 });
