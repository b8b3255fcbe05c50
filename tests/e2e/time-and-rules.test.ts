import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openTryOut, type TryOut } from '../../scripts/try-out.ts';
import { visitDemo, type DemoVisit } from './harness/demo-visit.ts';
import { eventually } from './harness/eventually.ts';
import { bodies, handsOnClock, readJournal } from './harness/journal.ts';

/** Tickets of the demo helpdesk, by number. */
const vpn = 1;
const printer = 2;

let tryOut: TryOut;
let visit: DemoVisit;

beforeAll(async () => {
  tryOut = await openTryOut({ viewport: { width: 1480, height: 920 } });
});
afterAll(() => tryOut.close());
beforeEach(async () => {
  visit = await visitDemo(tryOut);
});
afterEach(() => visit.close());

describe('work away from the screen', () => {
  it('counts while another page is in front, until the agent says that it is over', async () => {
    const panel = await visit.open(vpn);
    await panel.button('Working elsewhere').click();
    await panel.button('On the phone').click();
    await panel.says(/^On the phone since .+ – counts$/);

    const elsewhere = await tryOut.context.newPage();
    await elsewhere.bringToFront();
    const before = await handsOnClock(panel.frame);
    await eventually(
      async () => (await handsOnClock(panel.frame)).elapsed - before.elapsed,
    ).toBeGreaterThan(500);
    await elsewhere.close();

    await visit.page.bringToFront();
    await panel.button('Done').click();
    await panel.says('Counting');
    const worked = bodies(await readJournal(panel.frame), 'worked');
    expect(worked.at(-1)).toMatchObject({ offScreen: 'phone', ended: 'done' });
  });
});

describe('time on a ticket', () => {
  it('is taken out and counted again, and the clock follows', async () => {
    const panel = await visit.open(printer);
    await panel.button('Working elsewhere').click();
    await panel.button('On site').click();
    await eventually(async () => (await handsOnClock(panel.frame)).elapsed).toBeGreaterThan(2_000);
    await panel.button('Done').click();
    const all = (await handsOnClock(panel.frame)).elapsed;

    await panel.button('Time on this ticket').click();
    await panel.region.getByRole('button', { name: /^Take out: .*On site/ }).click();
    await panel.says('Taken out by you: not counted');
    expect((await handsOnClock(panel.frame)).elapsed).toBeLessThan(all);
    await panel.region.getByRole('button', { name: /^Count: .*Taken out/ }).click();
    await panel.says('Added by you');
    await eventually(async () => (await handsOnClock(panel.frame)).elapsed).toBeGreaterThan(all);
  });
});

describe('the rules', () => {
  it('say of themselves why they fired or not, one click from the card', async () => {
    const panel = await visit.open(vpn);
    await panel.button('Security').click();
    await panel.button('Why?').click();
    await panel.says('Flagged: security');
    await panel.says('In its own words: ');
    const waiting = panel.region.getByRole('heading', { name: /^Waiting for a fact/ });
    await waiting.waitFor();
    await visit.page.keyboard.press('Escape');
    await panel.button('Why?').waitFor();
    expect(await waiting.count()).toBe(0);
  });

  it('ask for the fact that decides most, until it is given', async () => {
    const panel = await visit.open(printer);
    await panel.says(/^How severe is it\?/);
    await panel.choose(/^Severity/, 'Normal');
    await eventually(() => panel.region.getByText(/^How severe is it\?/).count()).toBe(0);
  });
});

describe('a policy tried on the history', () => {
  it('tells in words that a handful of tickets is too few for percentages', async () => {
    const panel = await visit.open(vpn);
    await panel.region.getByRole('button', { name: 'I made progress' }).click();
    await visit.page.goto(tryOut.address('options.html'));
    await visit.page.getByRole('button', { name: 'Try it' }).click();
    const report = visit.page.getByRole('region', { name: 'Try it on your history' });
    await report.getByText('What people would have done differently is not known.').waitFor();
    await report.getByRole('table').waitFor();
    expect(await report.innerText()).not.toMatch(/\d ?%/);
  });
});
