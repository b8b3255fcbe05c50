import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTryOut, type TryOut } from '../../scripts/try-out.ts';
import { ask } from './harness/journal.ts';
import { panelOn, type Panel } from './harness/panel.ts';

/**
 * Two weeks in which the clocks on the wall are changed, played through in the
 * real extension: its background is told what time it is. The service desk is
 * in Berlin, and an early shift works on Sundays, in the night of the change.
 */
const policy = {
  schema: 'baton.policy/1',
  id: 'berlin-desk',
  revision: 1,
  name: 'Berlin desk',
  defaults: { startTier: 'l1', calendar: 'office' },
  calendars: [
    {
      id: 'office',
      timeZone: 'Europe/Berlin',
      week: {
        mon: [['08:00', '18:00']],
        tue: [['08:00', '18:00']],
        wed: [['08:00', '18:00']],
        thu: [['08:00', '18:00']],
        fri: [['08:00', '16:00']],
        sun: [['00:00', '06:00']],
      },
    },
  ],
  tiers: [
    { id: 'l1', level: 1, name: 'Service desk', kind: 'internal' },
    { id: 'l2', level: 2, name: 'Second line', kind: 'internal', final: true },
  ],
  routes: [{ from: ['l1'], to: 'l2' }],
  rules: [
    {
      id: 'waiting',
      name: 'Waiting',
      fromTiers: ['l1'],
      anyOf: [{ type: 'time', clock: 'business', since: 'tierEntered', afterMinutes: 390 }],
      effect: { kind: 'functional', urgency: 'prompt' },
      explain: 'Six and a half hours in which we could have solved it.',
    },
  ],
};

let tryOut: TryOut;

beforeAll(async () => {
  tryOut = await openTryOut({});
  await tryOut.page.goto(tryOut.address('options.html'));
  const used = await ask(tryOut.page, 'usePolicy', { text: JSON.stringify(policy) });
  if (!used.ok || used.value.refused) throw new Error(`Not taken: ${JSON.stringify(used)}`);
});
afterAll(() => tryOut.close());

/** The clock on a wall in Berlin, as an instant. */
const berlin = (wall: string): number =>
  Temporal.PlainDateTime.from(wall).toZonedDateTime('Europe/Berlin').epochMilliseconds;

/** Tells the background what time it is, and opens a ticket then. */
const visitAt = async (ticket: number, instant: number): Promise<Panel> => {
  const worker = await tryOut.worker();
  await worker.evaluate((fixed) => {
    Date.now = () => fixed;
  }, instant);
  await tryOut.page.goto(`${tryOut.url}/tickets/${ticket}`);
  const panel = await panelOn(tryOut.page);
  await panel.button('Pause').waitFor();
  return panel;
};

const shown = async (panel: Panel) => {
  const reply = await ask(panel.frame, 'snapshot', {});
  if (!reply.ok || reply.value.state !== 'ticket') throw new Error('The panel shows no ticket.');
  const { business, policy: view } = reply.value;
  return { state: business?.state, opensAt: business?.opensAt, prompt: view?.prompt?.level };
};

interface Week {
  readonly name: string;
  readonly ticket: number;
  readonly steps: readonly {
    readonly at: string;
    readonly state: 'running' | 'closed';
    readonly opensAt?: string;
    readonly prompt?: 'warning' | 'due';
  }[];
}

/** Instants with an offset where the wall shows them twice, or to make plain which side they are on. */
const instantOf = (at: string): number =>
  /(?:Z|[+-]\d\d:\d\d)$/.test(at) ? Temporal.Instant.from(at).epochMilliseconds : berlin(at);

// 60 minutes on Friday; Sunday has five hours in spring and seven in autumn.
const weeks: readonly Week[] = [
  {
    name: 'in spring, when an hour is lost',
    ticket: 1,
    steps: [
      { at: '2027-03-26T15:00', state: 'running' },
      { at: '2027-03-26T16:00', state: 'closed', opensAt: '2027-03-28T00:00' },
      { at: '2027-03-27T12:00', state: 'closed', opensAt: '2027-03-28T00:00' },
      { at: '2027-03-28T01:59+01:00', state: 'running' },
      { at: '2027-03-28T03:01+02:00', state: 'running' },
      { at: '2027-03-28T06:00', state: 'closed', opensAt: '2027-03-29T08:00', prompt: 'warning' },
      { at: '2027-03-29T08:29', state: 'running', prompt: 'warning' },
      { at: '2027-03-29T08:30', state: 'running', prompt: 'due' },
    ],
  },
  {
    name: 'in autumn, when an hour comes twice',
    ticket: 2,
    steps: [
      { at: '2027-10-29T15:00', state: 'running' },
      { at: '2027-10-30T12:00', state: 'closed', opensAt: '2027-10-31T00:00' },
      { at: '2027-10-31T02:30+02:00', state: 'running' },
      { at: '2027-10-31T02:30+01:00', state: 'running' },
      { at: '2027-10-31T04:29', state: 'running', prompt: 'warning' },
      { at: '2027-10-31T04:30', state: 'running', prompt: 'due' },
      { at: '2027-10-31T06:00', state: 'closed', opensAt: '2027-11-01T08:00', prompt: 'warning' },
      { at: '2027-11-01T08:00', state: 'running', prompt: 'due' },
    ],
  },
];

describe('a week in which the clocks are changed', () => {
  it.each(weeks)('$name: office hours are those on the wall', async ({ ticket, steps }) => {
    for (const { at, state, opensAt, prompt } of steps) {
      const panel = await visitAt(ticket, instantOf(at));
      expect({ at, ...(await shown(panel)) }).toEqual({
        at,
        state,
        opensAt: opensAt === undefined ? undefined : instantOf(opensAt),
        prompt,
      });
    }
  });
});
