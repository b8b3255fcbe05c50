import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTryOut, type TryOut } from '../../scripts/try-out.ts';
import { disableExtension, reloadExtension, toggleExtension } from './harness/extension-life.ts';
import { bodies, flawsOf, readJournal } from './harness/journal.ts';
import { panelOn, type Panel } from './harness/panel.ts';

let tryOut: TryOut;
let complaints: string[];

beforeEach(async () => {
  tryOut = await openTryOut({});
  complaints = [];
  const note = (text: string) => complaints.push(text);
  tryOut.page.on('pageerror', (error) => note(error.message));
  tryOut.page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') note(message.text());
  });
});
afterEach(() => tryOut.close());

const open = async (): Promise<Panel> => {
  await tryOut.page.goto(`${tryOut.url}/tickets/1`);
  const panel = await panelOn(tryOut.page);
  await panel.button('Pause').waitFor();
  return panel;
};

const panelFrames = () =>
  tryOut.page.frames().filter((frame) => frame.url().endsWith('/panel.html'));

/** The one panel that is there after the old one went. */
const successor = async (old: Panel): Promise<Panel> => {
  await expect.poll(() => old.frame.isDetached(), { timeout: 10_000 }).toBe(true);
  const panel = await panelOn(tryOut.page);
  await panel.button('Pause').waitFor();
  return panel;
};

describe('an extension that is replaced under an open ticket', () => {
  it.each([
    { how: 'by an update', replace: reloadExtension },
    { how: 'by switching it off and on', replace: toggleExtension },
  ])(
    '$how: one panel, the new one, which works; the page hears nothing of it',
    async ({ replace }) => {
      const old = await open();
      await old.choose('Severity', 'High');
      let attached = 0;
      tryOut.page.on('frameattached', () => {
        attached += 1;
      });
      await replace(tryOut);

      const panel = await successor(old);
      await panel.choose('Severity', 'Critical');
      const severities = async () =>
        bodies(await readJournal(panel.frame), 'severity').map(({ severity }) => severity);
      await expect.poll(severities).toEqual(['sev2', 'sev1']);
      // The old script doesn't fight for its place.
      expect(attached).toBe(1);
      expect(await tryOut.page.locator('baton-panel').count()).toBe(1);
      expect(panelFrames()).toHaveLength(1);
      expect(complaints).toEqual([]);
      expect(await flawsOf(await readJournal(panel.frame))).toEqual([]);
    },
  );

  it('again and again: still one panel', async () => {
    let panel = await open();
    for (let round = 0; round < 4; round += 1) {
      await reloadExtension(tryOut);
      panel = await successor(panel);
    }
    expect(await tryOut.page.locator('baton-panel').count()).toBe(1);
    expect(panelFrames()).toHaveLength(1);
    expect(complaints).toEqual([]);
  });
});

describe('an extension that is switched off under an open ticket', () => {
  it('says one plain sentence in its panel, and then the panel goes', async () => {
    const panel = await open();
    await disableExtension(tryOut);
    const region = panel.frame.getByRole('region', { name: 'Baton' });
    await region.getByText('Baton was updated. Reload this page to go on.').waitFor();
    await expect
      .poll(() => tryOut.page.locator('baton-panel').count(), { timeout: 15_000 })
      .toBe(0);
    expect(complaints).toEqual([]);
  });
});
