import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openTryOut, type TryOut } from '../../scripts/try-out.ts';
import { visitDemo, type DemoVisit } from './harness/demo-visit.ts';
import { eventually } from './harness/eventually.ts';
import { badgeOf } from './harness/extension-api.ts';
import { panelOn } from './harness/panel.ts';

/** Tickets of the demo helpdesk, by number. */
const vpn = 1;
const printer = 2;
const mail = 3;
const phishing = 4;
const onHold = 7;

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

const badge = async (): Promise<string> => badgeOf(await tryOut.worker(), visit.page.url());

const panelGone = () => eventually(() => visit.page.frames().length).toBe(1);

describe('the panel on a ticket', () => {
  it('appears with the ticket, its tier and who is next', async () => {
    const panel = await visit.open(vpn);
    await panel.says('VPN drops every few minutes, error 809');
    await panel.says('#1');
    await panel.says('Relay Desk');
    const tier = panel.region.getByRole('paragraph').filter({ hasText: 'next:' });
    expect(await tier.innerText()).toMatch(/Service Desk\s+next:\s+Infrastructure/);
  });

  it('counts hands-on time while the agent works, not while it is paused', async () => {
    const panel = await visit.open(vpn);
    await panel.region.getByText(/^0:0[1-9]$/).waitFor();
    await panel.says('Counting');
    await panel.button('Pause').click();
    await panel.says('Paused by you');
    await panel.button('Resume').click();
    await panel.says('Counting');
  });

  it('shows how long the ticket has been open, and that a ticket on hold stands still', async () => {
    let panel = await visit.open(vpn);
    await panel.says(/^3[45]m$/);
    panel = await visit.open(onHold);
    await panel.says(/^Stopped by the status “On hold”$/);
  });

  it('is absent from the list of tickets', async () => {
    await visit.open(vpn);
    await visit.page.getByRole('link', { name: 'All tickets' }).click();
    await visit.page.getByRole('heading', { name: 'All queues' }).waitFor();
    await panelGone();
  });
});

describe('one-click answers', () => {
  it('change who is next and bring the checklist of the category', async () => {
    const panel = await visit.open(vpn);
    await panel.region.getByRole('heading', { name: 'First look' }).waitFor();
    await panel.button('Is it “Network”?').click();
    await panel.region.getByRole('heading', { name: 'Network and VPN' }).waitFor();
    await panel.region.getByText('next: Network').waitFor();

    await panel.setCategory('Email');
    await panel.region.getByRole('heading', { name: 'Email' }).waitFor();
  });

  it('stay as they were said', async () => {
    let panel = await visit.open(mail);
    await panel.choose('Severity', 'High');
    await panel.says(/^A team can't work/);
    await panel.setAffectedUsers(7);
    await panel.button('VIP').click();
    await panel.recordStep(0, 'No change', '550 5.7.1 at 09:05');
    await panel.says('1 of 5');

    await visit.page.reload();
    panel = await panelOn(visit.page);
    const { region } = panel;
    expect(await region.getByRole('radio', { name: 'High', exact: true }).isChecked()).toBe(true);
    expect(await region.getByRole('spinbutton', { name: 'Affected users' }).inputValue()).toBe('7');
    expect(await panel.button('VIP').getAttribute('aria-pressed')).toBe('true');
    const first = panel.steps.first();
    expect(await first.getByRole('radio', { name: 'No change' }).isChecked()).toBe(true);
    expect(await first.getByRole('textbox').inputValue()).toBe('550 5.7.1 at 09:05');
  });

  it('can be taken back', async () => {
    const panel = await visit.open(printer);
    await panel.recordStep(0, 'Failed');
    await panel.says('Result recorded.');
    await panel.button('Undo').click();
    await panel.says('0 of 5');
    expect(await panel.steps.first().getByRole('radio', { checked: true }).count()).toBe(0);
  });

  it('take in what no checklist names', async () => {
    const panel = await visit.open(printer);
    await panel.button('Also tried…').click();
    await panel.region.getByRole('textbox', { name: 'What did you try?' }).fill('Another toner');
    await panel.choose('What came of it?', 'Failed');
    await panel.button('Add').click();
    const item = panel.region.getByRole('listitem').filter({ hasText: 'Another toner' });
    expect(await item.innerText()).toContain('Failed');
  });
});

describe('a prompt', () => {
  it('comes after a minute without progress, announced by a quiet line before', async () => {
    const panel = await visit.open(vpn);
    await panel.region
      .getByText('Coming up: 0 min of work without progress, limit 1')
      .waitFor({ timeout: 60_000 });
    await eventually(badge).toBe('•');
    expect(await panel.region.getByRole('region', { name: 'Time to get help' }).count()).toBe(0);

    const card = panel.region.getByRole('region', { name: 'Time to get help' });
    await card.waitFor({ timeout: 90_000 });
    expect(await card.innerText()).toContain('A minute of work without progress.');
    expect(await card.innerText()).toContain('1 min of work without progress, limit 1');
    expect(await card.innerText()).toMatch(/Next:\s+Infrastructure/);
    await eventually(badge).toBe('!');
    expect(await panel.region.getByText(/^1:[01]\d$/).count()).toBe(1);

    await card.getByRole('button', { name: 'Snooze' }).click();
    await card.getByRole('button', { name: '2 minutes' }).click();
    await panel.says('Snoozed: back after 2 min of work');
    await eventually(badge).toBe('');
    await panel.button('Undo').click();
    await card.waitFor();
    await eventually(badge).toBe('!');

    await card.getByRole('button', { name: 'Not needed' }).click();
    await card.getByRole('button', { name: 'It is nearly solved' }).click();
    await card.waitFor({ state: 'detached' });
    await panel.says('Marked as not needed.');
    await panel.button('Undo').click();
    await card.waitFor();
  });

  it('comes at once for what is immediate, and cannot be put off', async () => {
    const panel = await visit.open(phishing);
    await panel.button('Security').click();
    const card = panel.region.getByRole('region', { name: 'Time to get help' });
    await card.waitFor();
    expect(await card.innerText()).toContain('This may be a security incident');
    expect(await card.innerText()).toContain("This can't wait: hand over now.");
    expect(await card.getByRole('button', { name: 'Snooze' }).count()).toBe(0);
    await eventually(badge).toBe('!');
  });

  it('comes when the agent is not sure', async () => {
    const panel = await visit.open(printer);
    await panel.button("I'm not sure").click();
    await panel.button("I don't have the access it needs").click();
    const card = panel.region.getByRole('region', { name: 'Time to get help' });
    await card.waitFor();
    expect(await card.innerText()).toContain('Passing it on is the right thing to do.');
  });

  it('comes when everything was tried, and not again while the ticket is paused', async () => {
    const panel = await visit.open(printer);
    for (let step = 0; step < 5; step += 1) await panel.recordStep(step, 'No change');
    const card = panel.region.getByRole('region', { name: 'Time to get help' });
    await card.waitFor();
    expect(await card.innerText()).toContain('The standard steps are done');
    await panel.button('Pause').click();
    await card.waitFor({ state: 'detached' });
    await eventually(badge).toBe('');
  });
});

describe('moving to another ticket without a load', () => {
  it("shows that ticket's own case, and the first one's as it was on return", async () => {
    let panel = await visit.open(vpn);
    await panel.choose('Severity', 'Low');
    await panel.says('A question, a wish or a nuisance.');

    await visit.page.getByRole('link', { name: 'All tickets' }).click();
    await panelGone();
    await visit.page.getByRole('link', { name: /^Printer on the 3rd floor/ }).click();
    panel = await panelOn(visit.page);
    await panel.says('Printer on the 3rd floor prints blank pages');
    await panel.says('#2');
    const low = panel.region.getByRole('radio', { name: 'Low', exact: true });
    expect(await low.isChecked()).toBe(false);
    await panel.button('Data loss').click();
    await panel.region.getByRole('region', { name: 'Time to get help' }).waitFor();

    await visit.page.goBack();
    await panelGone();
    await visit.page.goBack();
    panel = await panelOn(visit.page);
    await panel.says('VPN drops every few minutes, error 809');
    await panel.says('A question, a wish or a nuisance.');
    expect(await panel.button('Data loss').getAttribute('aria-pressed')).toBe('false');
  });

  it('follows a move from ticket to ticket', async () => {
    await visit.open(vpn);
    await visit.page.getByRole('link', { name: 'All tickets' }).click();
    await visit.page.getByRole('link', { name: /^Printer on the 3rd floor/ }).click();
    await (await panelOn(visit.page)).says('Printer on the 3rd floor prints blank pages');
    await visit.page.evaluate(() => history.go(-2));
    await eventually(async () => (await panelOn(visit.page)).region.innerText()).toContain(
      'VPN drops every few minutes, error 809',
    );
  });
});
