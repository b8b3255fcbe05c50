import { errors, type Frame, type Page } from 'playwright-core';
import { panelOn } from '../../e2e/harness/panel.ts';
import { inWords, type Row } from '../row.ts';
import { inTurns, type Side, type Stage } from '../stage.ts';
import { spreadOf } from '../statistics.ts';

const rounds = 5;
const firstTarget = 1.5;
const againTarget = 1.3;

interface Opening {
  /** From the start of the frame's load to its first content on the screen. */
  readonly firstMs: number;
  /** From the click to the frame's new size on the screen. */
  readonly againMs: number;
}

/** Milliseconds from the start of the frame's load; 0 while there is nothing. */
const firstContent = async (frame: Frame): Promise<number> => {
  const painted = await frame.waitForFunction(
    () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0,
    undefined,
    { polling: 50, timeout: 5_000 },
  );
  return painted.jsonValue();
};

/** Runs in the frame, before the click. */
const watchToggle = (): void => {
  addEventListener(
    'click',
    () => {
      const clicked = performance.now();
      addEventListener(
        'resize',
        () =>
          requestAnimationFrame(() => {
            // The next task after a frame's callbacks comes when it is painted.
            const { port1, port2 } = new MessageChannel();
            port1.addEventListener('message', () => {
              document.documentElement.dataset['toggleMs'] = String(performance.now() - clicked);
            });
            port1.start();
            port2.postMessage(null);
          }),
        { once: true },
      );
    },
    { capture: true, once: true },
  );
};

const toggled = async (frame: Frame, click: () => Promise<void>): Promise<number> => {
  await frame.evaluate(watchToggle);
  await click();
  const root = frame.locator('html[data-toggle-ms]');
  await root.waitFor({ state: 'attached' });
  const ms = Number(await root.getAttribute('data-toggle-ms'));
  await root.evaluate((element) => element.removeAttribute('data-toggle-ms'));
  return ms;
};

/** The least: the page itself holds the frame of a button that asks it for another size. */
const openFloor = async (page: Page, address: string): Promise<Opening> => {
  const arrived = page.waitForEvent('framenavigated', (frame) => frame.url() === address);
  await page.evaluate((source) => {
    const host = document.createElement('div');
    const frame = document.createElement('iframe');
    frame.src = source;
    host.style.cssText = 'position:fixed;right:16px;bottom:16px;width:248px;height:44px';
    frame.style.cssText = 'width:100%;height:100%;border:0';
    host.attachShadow({ mode: 'closed' }).append(frame);
    document.documentElement.append(host);
    addEventListener('message', ({ data }) => {
      if (data !== 'toggle') return;
      const isLow = host.style.height === '44px';
      host.style.width = isLow ? '392px' : '248px';
      host.style.height = isLow ? '720px' : '44px';
    });
  }, address);
  const frame = await arrived;
  const firstMs = await firstContent(frame);
  const click = (): Promise<void> => frame.getByRole('button').click();
  await toggled(frame, click);
  return { firstMs, againMs: await toggled(frame, click) };
};

const openPanel = async (page: Page): Promise<Opening> => {
  const panel = await panelOn(page);
  const firstMs = await firstContent(panel.frame);
  await toggled(panel.frame, () => panel.expand());
  const againMs = await toggled(panel.frame, () => panel.button('Collapse the panel').click());
  return { firstMs, againMs };
};

const openOnce = async (stage: Stage, side: Side): Promise<Opening> => {
  // A page that closes takes with it what the panel was about to remember.
  if (side === stage.baton) await stage.collapsePanel();
  const page = await side.context.newPage();
  try {
    await page.goto(stage.pages.largeTicket);
    return await (side === stage.baton
      ? openPanel(page)
      : openFloor(page, side.address('floor.html')));
  } finally {
    await page.close();
  }
};

/** The browser now and then never says when the first content came, so a second page may answer. */
const openSurely = (stage: Stage, side: Side): Promise<Opening> =>
  openOnce(stage, side).catch((error: unknown) => {
    if (error instanceof errors.TimeoutError) return openOnce(stage, side);
    throw error;
  });

/** How soon the panel is there, against the least that a frame of an extension needs. */
export const measurePanel = async (stage: Stage): Promise<readonly Row[]> => {
  const pairs = await inTurns(stage, rounds, (side) => openSurely(stage, side));
  const row = (what: string, key: keyof Opening, target: number): Row => {
    const floor = spreadOf(pairs.map(({ noop }) => noop[key]));
    const ours = spreadOf(pairs.map(({ baton }) => baton[key]));
    const ratio = ours.median / floor.median;
    return {
      what,
      noop: inWords(floor, 0),
      baton: `${inWords(ours, 0)} = ×${ratio.toFixed(2)}`,
      target: `≤ ×${target}`,
      met: ratio <= target,
    };
  };
  return [
    row('Panel: first content of its frame, ms, times an empty frame', 'firstMs', firstTarget),
    row('Panel: click to new size, ms, times an empty frame', 'againMs', againTarget),
  ];
};
