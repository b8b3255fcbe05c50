import type { Snapshot } from '../../../../lib/service/snapshot.ts';
import { completeNote, note } from './note.ts';
import { answered, noProgress, prompt, secondLine, toSecondLine } from './policy.ts';
import { promptStates } from './prompts.ts';
import { shown } from './shown.ts';
import { bareTicket, minutesAgo, touch } from './ticket.ts';
import { timeStates } from './time.ts';

const handoff = {
  reference: 'BT-7K2M',
  fromTier: 'l1',
  toTier: 'l2',
  rules: ['no-progress'],
  delivery: 'inserted',
  deliveredAt: minutesAgo(1),
  seq: 60,
} as const;

/** Text that tries to be more than text, as a stranger would write it. */
const hostile = '<script>alert(1)</script> <img src=x onerror=alert(1)> &amp; שלום';

/** Every state of the panel worth looking at, by name. */
export const panelStates = {
  connecting: null,
  no_ticket: { state: 'no_ticket', notices: [] },
  no_policy: { state: 'ticket', ...bareTicket },
  working: shown(),
  degraded: shown({ ticket: { ...bareTicket.ticket, degraded: true, facts: {} } }),
  degraded_note: shown({
    ticket: { ...bareTicket.ticket, degraded: true, facts: {} },
    policy: { ...answered, note: completeNote() },
  }),
  no_internal_notes: shown({
    ticket: { ...bareTicket.ticket, helpdeskName: 'GitHub', insertable: 'no_internal_notes' },
    policy: { ...answered, note: completeNote() },
  }),
  answered: shown({
    policy: answered,
    alsoTried: [
      {
        text: 'Swapped the docking station',
        result: 'no_change',
        evidence: 'same with the old one',
        at: minutesAgo(6),
        seq: 46,
      },
    ],
    doubts: [{ reason: 'missing_access', at: minutesAgo(2), seq: 52 }],
    undo: { seq: 52, what: 'doubt' },
  }),
  paused: shown({ paused: true, touch: { ...touch(12, 'paused'), reason: 'paused_by_hand' } }),
  not_in_front: shown({ touch: touch(12, 'paused') }),
  unknown_clock: shown({
    calendar: { ...bareTicket.calendar, state: 'unknown', reason: 'anchor_unknown' },
  }),
  warning: shown({
    policy: {
      ...answered,
      prompt: prompt('warning', { because: ['16 min of 20 without progress'] }),
    },
    touch: touch(16),
  }),
  due: shown({ policy: { ...answered, prompt: prompt('due') }, touch: touch(22) }),
  due_with_reason: shown({
    policy: { ...answered, prompt: prompt('due', { snoozeNeedsReason: true }) },
    touch: touch(72),
  }),
  immediate: shown({
    policy: {
      ...answered,
      alsoInform: [
        {
          rule: { ...noProgress, id: 'inform', name: 'Inform', explain: 'Ten users or more.' },
          state: 'fired',
          triggers: [],
          destination: {
            ...toSecondLine,
            tier: { ...secondLine, name: 'Duty manager' },
            by: 'rule',
          },
        },
      ],
      prompt: prompt('immediate', {
        rule: {
          ...noProgress,
          id: 'security',
          explain: 'Possible security incident: hand over at once, do not investigate alone.',
        },
        because: ['Flagged: security'],
      }),
    },
  }),
  snoozed: shown({
    policy: {
      ...answered,
      prompt: prompt('due', { silence: { kind: 'snoozed', remainingMs: 540_000 } }),
    },
    undo: { seq: 61, what: 'snoozed' },
  }),
  note_blocked: shown({
    policy: {
      ...answered,
      prompt: prompt('due'),
      note: note({ gate: 'block', mayLeave: false }),
    },
  }),
  note_complete: shown({ policy: { ...answered, prompt: prompt('due'), note: completeNote() } }),
  awaited: shown({ policy: answered, handoffs: [{ ...handoff, state: 'delivered' }] }),
  awaited_copied: shown({
    policy: answered,
    handoffs: [{ ...handoff, state: 'delivered', delivery: 'copied' }],
  }),
  handed_over: shown({
    policy: answered,
    handoffs: [{ ...handoff, state: 'handedOver', handedOverAt: minutesAgo(0) }],
  }),
  notices: shown({
    policy: answered,
    notices: [
      { code: 'composer_missing', dismiss: 'composer' },
      { code: 'journal_shortened', dismiss: 'journal' },
    ],
  }),
  hostile: shown({
    ticket: {
      ...bareTicket.ticket,
      facts: {
        subject: {
          value: hostile + ' '.repeat(3) + 'Unbroken'.repeat(40),
          seenAt: bareTicket.asOf,
        },
      },
    },
    policy: {
      ...answered,
      prompt: prompt('due', { rule: { ...noProgress, explain: hostile }, because: [hostile] }),
    },
  }),
  ...timeStates,
  ...promptStates,
} as const satisfies Record<string, Snapshot | null>;
