import type { NoteContext } from '../../../lib/handoff/section.ts';
import { answers, at, context, emptyCase, fired, outcome, quiet, seen } from './context.ts';

/** A morning with a broken VPN: everything that a case can hold is in it. */
export const rich: NoteContext = context({
  case: {
    ...emptyCase,
    facts: {
      subject: seen('VPN drops every 10 minutes in the Hamburg office'),
      requester: seen('Ana Silva'),
      status: seen({ label: 'In Progress', status: 'open' }),
      priority: seen('Urgent'),
      assignee: seen('Sam Lee'),
      group: seen('SERVICE-DESK'),
      tags: seen(['windows-11', 'hamburg']),
      openedAt: seen(at('07:12')),
      description: seen(
        'Since this morning the VPN drops about every 10 minutes.\nThe client says "Error 691 (auth_failed)".\n\nColleagues next to me have it, too.',
      ),
    },
    work: [
      { from: at('08:05'), to: at('08:20') },
      { from: at('09:00'), to: at('09:42') },
    ],
    severity: { value: 'sev2', seenAt: at('08:06') },
    affectedUsers: { value: 12, seenAt: at('08:06') },
    category: { value: 'vpn', seenAt: at('08:06') },
    flags: new Map([['vip', at('08:07')]]),
    steps: new Map([
      outcome('vpn-basics', 'kb', {
        result: 'no_change',
        evidence: 'KB-112 and KB-340 do not fit',
        time: '08:10',
        seq: 10,
      }),
      outcome('vpn-basics', 'cable', { result: 'no_change', time: '08:18', seq: 11 }),
      outcome('vpn-basics', 'client-log', {
        result: 'failed',
        evidence:
          '08:31:02 peer not responding\n08:31:05 tunnel down (code 691)\n08:31:06 retry 1/5',
        time: '09:05',
        seq: 12,
      }),
      outcome('vpn-basics', 'gateway', {
        result: 'blocked',
        evidence: 'no rights on vpn-gw-2',
        time: '09:20',
        seq: 14,
      }),
    ]),
    alsoTried: [
      {
        text: 'Moved one user to gateway 1',
        result: 'fixed',
        evidence: 'stable for 30 min',
        at: at('09:12'),
        seq: 13,
      },
    ],
    doubts: [
      {
        reason: 'missing_access',
        detail: 'no admin rights on the gateway',
        at: at('09:21'),
        seq: 15,
      },
    ],
    progress: [at('08:10'), at('08:18'), at('09:05'), at('09:12'), at('09:20')],
    handoffs: [
      {
        reference: 'BT-0A1B2C',
        fromTier: 'net',
        toTier: 'desk',
        rules: [],
        state: 'handedOver',
        delivery: 'inserted',
        deliveredAt: at('07:50'),
        handedOverAt: at('07:55'),
        seq: 2,
      },
    ],
    noteAnswers: answers({
      severity_impact: {
        text: 'The Hamburg sales team cannot reach the order system. Workaround: gateway 1.',
      },
      assistance_needed: {
        text: 'Check vpn-gw-2 for session limits and failed RADIUS answers, before the 14:00 sales call.',
      },
      environment: {
        text: 'Client 5.0.3 on Windows 11 24H2, office network Hamburg. Gateway was patched on Sunday.',
      },
      reproduction: {
        unknownBecause: 'it drops at irregular times; three attempts over 20 minutes each',
      },
      assessment: { text: 'Ruled out:\n\n- the users’ own networks\n- the client version' },
      contingency: { text: 'If gateway 1 gets full: ring the duty manager.' },
      customer_comms: {
        text: 'Told at 09:15 to use gateway 1. Next news promised by 11:00, by phone.',
      },
    }),
  },
  verdict: {
    ...quiet,
    fired: [fired('no-progress', '25 min of work without progress (limit 20)')],
    alsoInform: [fired('many-users', '12 people are affected (limit 10)')],
  },
});
