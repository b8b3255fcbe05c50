import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { panelOn, type Panel } from '../tests/e2e/harness/panel.ts';
import { openTryOut, type TryOut } from './try-out.ts';

/** The demo policy's first limit is one minute; the rest is patience with slow machines. */
const limitMs = 120_000;

/** What a technician would say about the first ticket, by the question's words. */
const answers: readonly (readonly [asked: RegExp, answer: string])[] = [
  [/broken/, 'The VPN of home workers drops every five minutes with error 809.'],
  [/not do/, 'Two people cannot work at home; a customer call is at two. No workaround.'],
  [/instead of what/, 'Dropped connection, error 809, since this morning, every five minutes.'],
  [/receiver do/, 'Please read the gateway log for error 809 since 08:00, before two o’clock.'],
];

const answerTo = (question: string): string => {
  const known = answers.find(([asked]) => asked.test(question));
  if (!known) throw new Error(`The tour has no answer to: ${question}`);
  return known[1];
};

/** Fills in what the note still lacks, until nothing is missing. */
const answerMissing = async (panel: Panel): Promise<void> => {
  const seen = new Set<string>();
  for (;;) {
    const field = panel.missingAnswers.first();
    if ((await panel.missingAnswers.count()) === 0) return;
    const question = await field.evaluate((element) =>
      element instanceof HTMLTextAreaElement ? (element.labels[0]?.textContent ?? '') : '',
    );
    if (seen.has(question)) throw new Error(`The note still asks: ${question}`);
    seen.add(question);
    const before = await panel.missingAnswers.count();
    await field.fill(answerTo(question));
    await field.blur();
    await panel.missingAnswers.nth(before - 1).waitFor({ state: 'detached' });
  }
};

const play = async (
  { page, url }: TryOut,
  shoot: (name: string, says: string) => Promise<void>,
): Promise<void> => {
  await page.goto(`${url}/tickets`);
  await page.getByRole('heading', { name: 'All queues' }).waitFor();
  await shoot('helpdesk', 'The helpdesk, with a handful of tickets.');

  await page.getByRole('link', { name: /^VPN drops/ }).click();
  const panel = await panelOn(page);
  await panel.expand();
  await panel.steps.first().waitFor();
  await shoot('panel', 'A ticket is open: Baton measures the time and shows what to check.');

  await panel.choose('Severity', 'High');
  await panel.setAffectedUsers(2);
  await panel.setCategory('Network');
  await panel.steps.filter({ hasText: 'Try another network' }).waitFor();
  await panel.recordStep(0, 'No change', 'Jonas, who works at home too, has the same.');
  await panel.recordStep(1, 'No change', 'Same by cable instead of Wi-Fi.');
  await shoot('steps', 'What was tried, and what came of it.');

  await panel.button('Snooze').waitFor({ timeout: limitMs });
  await shoot('prompt', 'One minute of work is over: time to get help, and why.');

  await panel.button('Hand over').first().click();
  await panel.button('Insert as internal note').waitFor();
  await shoot('note', 'The handoff note, filled in from all that is known.');
  await answerMissing(panel);
  await shoot('complete-note', 'What the receiver needs beyond that, answered in place.');

  await panel.button('Insert as internal note').click();
  await panel.button('Insert as internal note').waitFor({ state: 'detached' });
  const composer = page.locator('article:not([hidden]) form.composer[data-mode="internal"]');
  const save = composer.getByRole('button', { name: 'Save internal note' });
  await save.scrollIntoViewIfNeeded();
  await shoot(
    'inserted',
    "The note stands in the helpdesk's internal-note editor. Nothing is sent.",
  );

  await save.click();
  await panel.region.getByText('Handed over').first().waitFor();
  const stored = page.locator('article:not([hidden]) li.entry').last();
  await stored.evaluate((entry) => entry.scrollIntoView());
  await shoot('handed-over', 'The agent saved it; Baton has seen it in the ticket.');
};

/** Plays the whole way by itself and keeps a numbered picture of each stage in `directory`. */
export const playTour = async (directory: string): Promise<void> => {
  await rm(directory, { recursive: true, force: true });
  await mkdir(directory, { recursive: true });
  const tryOut = await openTryOut({ viewport: { width: 1480, height: 920 } });
  let count = 0;
  try {
    await play(tryOut, async (name, says) => {
      const file = `${++count}-${name}.png`;
      await tryOut.page.screenshot({ path: join(directory, file) });
      console.log(`${file.padEnd(22)} ${says}`);
    });
  } catch (error) {
    await tryOut.page.screenshot({ path: join(directory, 'failed.png') });
    throw error;
  } finally {
    await tryOut.close();
  }
};
