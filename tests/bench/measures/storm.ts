import { mainThreadOf } from '../main-thread.ts';
import { panelOn } from '../../e2e/harness/panel.ts';
import type { Row } from '../row.ts';
import { inTurns, type Side, type Stage } from '../stage.ts';
import { spreadOf } from '../statistics.ts';
import { extensionWork, type ScriptWork } from '../trace.ts';

const seconds = 10;
const targetMsPerSecond = 0.5;
const targetCallbacksPerSecond = 5;
const lastSubject = 'The storm is over';

/** Runs in the page: 5,000 new elements in all and 20 new texts a frame, inside the ticket. */
const storm = (given: { ms: number; subject: string }): Promise<void> =>
  new Promise((resolve) => {
    const list = document.querySelector('.conversation');
    const subject = document.querySelector('h1.subject');
    if (!list || !subject) throw new Error('The page shows no ticket.');
    const texts = Array.from({ length: 20 }, () => {
      const text = document.createTextNode('');
      list.append(text);
      return text;
    });
    const begin = performance.now();
    let appended = 0;
    const frame = (): void => {
      const passed = performance.now() - begin;
      for (const text of texts) text.data = String(passed);
      for (; appended < Math.min(1, passed / given.ms) * 5_000; appended += 1) {
        list.append(document.createElement('b'));
      }
      if (passed < given.ms) requestAnimationFrame(frame);
      else {
        subject.textContent = given.subject;
        resolve();
      }
    };
    frame();
  });

/** Afterwards Baton's panel must know what the storm changed last, or the bench fails. */
const stormOnce = async (stage: Stage, side: Side): Promise<ScriptWork> => {
  const isBaton = side === stage.baton;
  if (isBaton) await stage.collapsePanel();
  const page = await side.context.newPage();
  try {
    await page.goto(stage.pages.ticket);
    if (isBaton) await panelOn(page);
    const { session } = await mainThreadOf(page);
    const work = await extensionWork(session, () =>
      page.evaluate(storm, { ms: seconds * 1_000, subject: lastSubject }),
    );
    if (isBaton) {
      const panel = await panelOn(page);
      await panel.expand();
      await panel.region.getByText(lastSubject).first().waitFor({ timeout: 5_000 });
    }
    return work;
  } finally {
    await page.close();
  }
};

/** What a ticket's page pays that rewrites itself 60 times a second, inside the ticket. */
export const measureStorm = async (stage: Stage): Promise<readonly Row[]> => {
  const pairs = await inTurns(stage, 2, (side) => stormOnce(stage, side), {
    warmUp: 0,
  });
  const per = (key: keyof ScriptWork, side: 'noop' | 'baton'): number =>
    spreadOf(pairs.map((pair) => pair[side][key] / seconds)).median;
  return [
    {
      what: 'Ticket that rewrites itself 60 times a second: script, ms/s',
      noop: per('ms', 'noop').toFixed(2),
      baton: per('ms', 'baton').toFixed(2),
      target: `≤ ${targetMsPerSecond}`,
      met: per('ms', 'baton') <= targetMsPerSecond,
    },
    {
      what: 'The same: callbacks/s, the change still being seen',
      noop: per('callbacks', 'noop').toFixed(1),
      baton: per('callbacks', 'baton').toFixed(1),
      target: `≤ ${targetCallbacksPerSecond}`,
      met: per('callbacks', 'baton') <= targetCallbacksPerSecond,
    },
  ];
};
