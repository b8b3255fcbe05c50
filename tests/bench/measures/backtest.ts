import { runBacktest } from '../../../lib/backtest/run-backtest.ts';
import type { EventBody, JournalEvent } from '../../../lib/case/events.ts';
import { caseKey } from '../../../lib/case/ticket.ts';
import { epochMs, seconds, type EpochMs } from '../../../lib/clock/units.ts';
import type { Policy } from '../../../lib/policy/schema.ts';
import { thousands, type Row } from '../row.ts';

const tickets = 10_000;
const eventsPerTicket = 100;
const start = Date.UTC(2025, 0, 6, 8);
const pageSize = 1_000;

/** A visit is a look, some work, and now and then something that the agent does. */
const bodyOf = (ticketId: string, index: number, at: EpochMs): EventBody => {
  const site = 'https://help.example';
  switch (index % 5) {
    case 0: {
      const status = { label: 'Open', status: 'open' as const };
      const facts = { subject: `Printer ${ticketId} is jammed`, status, group: 'Service Desk' };
      const record = {
        helpdesk: 'demo',
        site,
        ticketId,
        url: `${site}/tickets/${ticketId}`,
        facts,
      };
      return { type: 'observed', record };
    }
    case 3:
      return index % 2 === 0
        ? { type: 'step', checklist: 'general', step: `s${index % 12}`, result: 'no_change' }
        : { type: 'severity', severity: index % 3 ? 'sev3' : 'sev2' };
    default:
      return {
        type: 'worked',
        startedAt: epochMs(at - seconds(25)),
        endedAt: at,
        ended: 'switched',
      };
  }
};

/** Every ticket is gone through in one place after the other, five at a time. */
async function* journal(): AsyncGenerator<readonly JournalEvent[]> {
  let page: JournalEvent[] = [];
  for (let seq = 1; seq <= tickets * eventsPerTicket; seq += 1) {
    const index = Math.floor((seq - 1) / 5) % eventsPerTicket;
    const ticketId = String(((seq - 1) % 5) + 5 * Math.floor((seq - 1) / (5 * eventsPerTicket)));
    const at = epochMs(start + seq * seconds(30));
    const key = caseKey({ helpdesk: 'demo', site: 'https://help.example', ticketId });
    page.push({ seq, at, case: key, body: bodyOf(ticketId, index, at), hash: '0'.repeat(64) });
    if (page.length < pageSize) continue;
    yield page;
    page = [];
  }
}

/** Of the processor, so that other programs don't count. */
const threadMs = (): number => {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1_000;
};

/** How long a policy takes to be tried on a million events, and the longest time without a break. */
export async function measureBacktest(policy: Policy): Promise<readonly Row[]> {
  const total = tickets * eventsPerTicket;
  let longest = 0;
  let last = threadMs();
  const breathe = (): void => {
    const now = threadMs();
    longest = Math.max(longest, now - last);
    last = now;
  };
  const began = threadMs();
  const outcome = await runBacktest(policy, journal(), { breathe });
  const took = threadMs() - began;
  if (!outcome.ok || outcome.result.tickets !== tickets) throw new Error('Nothing was judged.');
  const perSecond = (1_000 * total) / took;
  return [
    {
      what: `Backtest of ${thousands(tickets)} tickets, events per second`,
      baton: thousands(perSecond),
      target: '≥ 200,000',
      met: perSecond >= 200_000,
    },
    {
      what: 'Longest time that a backtest holds its thread, ms',
      baton: longest.toFixed(0),
      target: '≤ 50',
      met: longest <= 50,
    },
  ];
}
