import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Intent } from '../../lib/service/intents.ts';
import { openTryOut, type TryOut } from '../../scripts/try-out.ts';
import { ask, bodies, flawsOf, handsOnClock, readJournal } from './harness/journal.ts';
import { panelOn, type Panel } from './harness/panel.ts';
import { seeded } from './harness/seeded.ts';
import { workerKiller } from './harness/service-worker.ts';

/** Tickets of the demo helpdesk, by number. */
const vpn = 1;
const printer = 2;
const mail = 3;
const phishing = 4;

let tryOut: TryOut;

beforeAll(async () => {
  tryOut = await openTryOut({});
});
afterAll(() => tryOut.close());

const open = async (ticket: number): Promise<{ panel: Panel; kill: () => Promise<void> }> => {
  await tryOut.page.goto(`${tryOut.url}/tickets/${ticket}`);
  const panel = await panelOn(tryOut.page);
  await panel.button('Pause').waitFor();
  return { panel, kill: await workerKiller(tryOut.context, panel.frame) };
};

describe('a background that is killed', () => {
  it('between two answers: both are there, and the panel connects again by itself', async () => {
    const { panel, kill } = await open(vpn);
    await panel.choose('Severity', 'High');
    await kill();
    await panel.setAffectedUsers(12);
    await kill();
    await panel.recordStep(0, 'No change', 'Error 809 at 08:14');

    // Each answer is on its own way: the one that was killed twice may arrive last.
    const answers = async () => {
      const recorded = await readJournal(panel.frame);
      return (['severity', 'affectedUsers', 'step'] as const).flatMap((type) =>
        bodies(recorded, type),
      );
    };
    await expect.poll(answers).toMatchObject([
      { type: 'severity', severity: 'sev2' },
      { type: 'affectedUsers', count: 12 },
      { type: 'step', result: 'no_change', evidence: 'Error 809 at 08:14' },
    ]);
    expect(await flawsOf(await readJournal(panel.frame))).toEqual([]);
  });

  it('while an answer is on its way: it arrives once, and the agent sees no error', async () => {
    const { panel, kill } = await open(printer);
    const results = ['No change', 'Failed', 'Blocked', 'Fixed'] as const;
    for (const [index, result] of results.entries()) {
      await Promise.all([panel.recordStep(index, result), kill()]);
      await panel.region.getByText(`${index + 1} of 5`, { exact: true }).waitFor();
    }

    expect(await panel.region.getByRole('alert').allInnerTexts()).toEqual([]);
    const recorded = await readJournal(panel.frame);
    const own = recorded.events.filter(({ case: key }) => key?.endsWith(` ${printer}`));
    expect(own.flatMap(({ body }) => (body.type === 'step' ? [body.result] : []))).toEqual([
      'no_change',
      'failed',
      'blocked',
      'fixed',
    ]);
    expect(await flawsOf(recorded)).toEqual([]);
  });

  it('keeps the clock going: time is counted across its death', async () => {
    const start = performance.now();
    const { panel, kill } = await open(mail);
    await expect.poll(async () => (await handsOnClock(panel.frame)).state).toBe('running');
    await kill();
    // Two signs of presence, ten seconds apart, with the death between them.
    await expect
      .poll(async () => (await handsOnClock(panel.frame)).elapsed, { timeout: 20_000 })
      .toBeGreaterThan(9_000);
    const { elapsed } = await handsOnClock(panel.frame);
    expect(elapsed).toBeLessThanOrEqual(performance.now() - start);
    expect(bodies(await readJournal(panel.frame), 'discontinuity')).toEqual([]);
    await panel.region.getByText('Counting').waitFor();
  });

  it('has kept what was typed into the note less than its saving delay ago', async () => {
    const { panel, kill } = await open(mail);
    await panel.button('Hand over').click();
    const field = panel.region.getByRole('textbox').first();
    await field.fill('Error 809 since 08:00, two people');
    await kill();

    const texts = async () =>
      bodies(await readJournal(panel.frame), 'noteAnswer').map(({ answer }) => answer);
    await expect.poll(texts).toEqual([{ text: 'Error 809 since 08:00, two people' }]);
    expect(await field.inputValue()).toBe('Error 809 since 08:00, two people');
  });

  it('30 times at random instants: every acknowledged command is there, each once', async () => {
    const { panel, kill } = await open(phishing);
    const random = seeded(20_261_123);
    const intents: readonly Intent[] = [
      { type: 'severity', severity: 'sev1' },
      { type: 'flag', flag: 'vip', on: true },
      { type: 'alsoTried', text: 'Ended all sessions', result: 'no_change' },
      { type: 'pause' },
      { type: 'resume' },
      { type: 'noteAnswer', section: 'summary', answer: { text: 'Password given away' } },
      { type: 'affectedUsers', count: 3 },
    ];
    const acknowledged: string[] = [];
    const attempt = async (command: string, intent: Intent): Promise<boolean> => {
      try {
        return (await ask(panel.frame, 'intent', { command, intent })).ok;
      } catch {
        return false;
      }
    };

    for (let round = 0; round < 30; round += 1) {
      const command = `kill-round-${round}`;
      const intent = intents[round % intents.length] ?? { type: 'pause' };
      const killed = panel.frame
        .evaluate(
          (ms) => new Promise<void>((resolve) => setTimeout(resolve, ms)),
          Math.floor(random() * 40),
        )
        .then(kill);
      // Asked with the same command until it is acknowledged, and once more afterwards.
      let done = await attempt(command, intent);
      await killed;
      while (!done) done = await attempt(command, intent);
      if (random() < 0.3) await attempt(command, intent);
      acknowledged.push(command);
    }

    const recorded = await readJournal(panel.frame);
    const commands = recorded.events.flatMap(({ command }) => command ?? []);
    const distinct = new Set(commands);
    expect(acknowledged.filter((command) => !distinct.has(command))).toEqual([]);
    for (const command of acknowledged) {
      const acts = recorded.events.filter(
        ({ body, command: cause }) => cause === command && body.type !== 'worked',
      );
      expect(acts, command).toHaveLength(1);
    }
    expect(await flawsOf(recorded)).toEqual([]);
  });
});
