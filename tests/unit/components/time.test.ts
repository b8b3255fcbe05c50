import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Page } from 'playwright-core';
import { intentsOf, nextIntents, openGallery, type Gallery } from './gallery/open.ts';

/** A real browser takes its time while the machine is busy. */
vi.setConfig({ testTimeout: 30_000 });

let gallery: Gallery;
let page: Page;
beforeAll(async () => {
  gallery = await openGallery();
}, 60_000);
afterAll(() => gallery.close());
afterEach(() => page.close());

const button = (name: string | RegExp) =>
  page.getByRole('button', { name, ...(typeof name === 'string' && { exact: true }) });
const text = (wanted: string | RegExp) => page.getByText(wanted);
const focused = () =>
  page.evaluate(
    () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent,
  );
const show = async (state: string): Promise<void> => {
  page = await gallery.show(`page=panel&state=${state}`);
};
const top = async (name: string | RegExp): Promise<number | undefined> =>
  (await page.getByRole('radio', { name }).boundingBox())?.y;

describe('a clock that stands still says why', () => {
  it.each([
    ['outside_hours', /^Outside Office hours, opens \w{3} 08:00$/],
    [
      'outside_hours_elsewhere',
      /^Outside Office hours, opens \w{3} 08:00 \(\d\d:\d\d in Pacific\/Kiritimati\)$/,
    ],
    ['outside_hours', 'Stopped by the status “Waiting for reply”'],
    ['outside_hours', 'No activity'],
    ['paused', 'Paused by you'],
    ['on_the_phone', 'On the phone'],
  ])('%s: %s', async (state, reason) => {
    await show(state);
    await text(reason).first().waitFor();
  });

  it('shows time inside opening hours only where there are such hours', async () => {
    await show('in_hours');
    await expect(page.locator('.clocks').textContent()).resolves.toContain('In hours2h 5m');
    await page.close();
    await show('working');
    await expect(text('In hours').count()).resolves.toBe(0);
  });
});

describe('a time that is only about right', () => {
  it('is marked, and says how much of it nobody saw', async () => {
    await show('inferred');
    const sign = button('About').first();
    const why = text(/^For 45 mins of this time nobody saw the ticket/).first();
    await expect(why.isVisible()).resolves.toBe(false);
    await sign.hover();
    await why.waitFor();
    await page.mouse.move(0, 0);
    await why.waitFor({ state: 'hidden' });
    await sign.focus();
    await why.waitFor();
    const described = await sign.evaluate(
      (element) =>
        document.getElementById(element.getAttribute('aria-describedby') ?? '')?.textContent,
    );
    expect(described).toMatch(/its status may have stopped the clock/);
  });

  it('goes back to the sign alone on Escape', async () => {
    await show('inferred');
    const why = text(/^For 45 mins/).first();
    await button('About').first().focus();
    await why.waitFor();
    await page.keyboard.press('Escape');
    await why.waitFor({ state: 'hidden' });
  });

  it('hears Escape from the moment the reason is there, before anything is painted', async () => {
    await show('inferred');
    await page.clock.install();
    await page.clock.pauseAt(Date.now() + 60_000);
    const why = text(/^For 45 mins/).first();
    await button('About').first().focus();
    await why.waitFor();
    await page.keyboard.press('Escape');
    await why.waitFor({ state: 'hidden', timeout: 5_000 });
  });

  it('needs no mark when every minute was seen', async () => {
    await show('in_hours');
    await expect(button('About').count()).resolves.toBe(0);
  });
});

describe('progress', () => {
  it('is marked with one click that says how many are left', async () => {
    await show('working');
    await button('I made progress 3 left').click();
    await expect(nextIntents(page, 1)).resolves.toEqual([{ type: 'progress' }]);
  });

  it('can’t be marked for ever, and says what counts instead', async () => {
    await show('no_marks_left');
    await button('I made progress 0 left').click({ force: true });
    await expect(intentsOf(page)).resolves.toEqual([]);
    await text("No marks are left. A step's result still counts as progress.").waitFor();
  });
});

describe('work away from the screen', () => {
  it.each([
    ['On the phone', 'phone'],
    ['Remote session', 'remote_session'],
    ['On site', 'on_site'],
  ])('begins with two clicks: %s', async (name, mode) => {
    await show('answered');
    await button('Working elsewhere').click();
    await button(name).click();
    await expect(nextIntents(page, 1)).resolves.toEqual([{ type: 'offScreenStart', mode }]);
    await page.waitForFunction(() => document.activeElement?.textContent === 'Working elsewhere');
  });

  it('says that it counts, and ends with one click', async () => {
    await show('on_the_phone');
    await text(/^On the phone since \d\d:\d\d – counts$/).waitFor();
    await button('Done').click();
    await expect(nextIntents(page, 1)).resolves.toEqual([{ type: 'offScreenEnd' }]);
  });

  it('goes over from one kind to another', async () => {
    await show('on_the_phone');
    await button('Working elsewhere').click();
    await button('Remote session').click();
    await expect(nextIntents(page, 2)).resolves.toEqual([
      { type: 'offScreenEnd' },
      { type: 'offScreenStart', mode: 'remote_session' },
    ]);
  });

  it.each([
    ['Yes', 'offScreenConfirm'],
    ['No, done', 'offScreenEnd'],
  ])('asks after a while whether it goes on: %s', async (name, type) => {
    await show('check_in');
    const question = page.getByRole('status').filter({ hasText: 'Still on the phone' });
    await expect(question.textContent()).resolves.toMatch(
      /Without an answer by \d\d:\d\d, the time/,
    );
    await button(name).click();
    await expect(nextIntents(page, 1)).resolves.toEqual([{ type }]);
  });

  it('asks when the time has come, without moving what is about to be clicked', async () => {
    await show('on_the_phone');
    const before = await top('Normal');
    await page.evaluate(() => {
      const shown = window.fake.snapshot;
      if (shown?.state !== 'ticket' || !shown.offScreen) return;
      const { since } = shown.offScreen;
      window.fake.push({ ...shown, offScreen: { ...shown.offScreen, checkInAt: since } });
    });
    await text('Still on the phone for this ticket?').waitFor();
    expect(await top('Normal')).toBe(before);
  });

  it('names the other ticket that counts', async () => {
    await show('phone_on_other');
    await text('#4690 is counting: on the phone.').waitFor();
    await expect(button('Done').count()).resolves.toBe(0);
  });
});

describe('a hole in the work', () => {
  it.each([
    ['away', /^Away 12 mins \(.+\)\. Not counted\.$/, 'Count it', 'timeAdded', 12],
    ['away', /^Away 12 mins/, 'Fine', 'timeRemoved', 12],
    [
      'away_unconfirmed',
      /^Away from the screen 35 mins .+ unconfirmed/,
      'Count it',
      'timeAdded',
      35,
    ],
    ['away_unconfirmed', /^Away from the screen/, 'Leave it', 'timeRemoved', 35],
  ])('%s: %s %s', async (state, sentence, answer, type, length) => {
    await show(state);
    await text(sentence).waitFor();
    await button(answer).click();
    const [intent] = await nextIntents(page, 1);
    expect(intent).toMatchObject({ type });
    const minutes =
      intent && 'endedAt' in intent ? (intent.endedAt - intent.startedAt) / 60_000 : 0;
    expect(minutes).toBe(length);
  });
});

describe('the time on a ticket', () => {
  const asked = () =>
    page.evaluate(() => window.fake.messages.filter(({ type }) => type === 'timeline').length);
  const open = async (): Promise<void> => {
    await show('answered');
    expect(await asked()).toBe(0);
    await button('Time on this ticket').click();
    await page.getByRole('list', { name: 'Time on this ticket' }).waitFor();
  };
  const lines = () => page.locator('.stretch');

  it('is shown the latest first, with how each stretch came about', async () => {
    await open();
    await expect(lines().count()).resolves.toBe(8);
    await expect(lines().first().textContent()).resolves.toMatch(/3 mins.*At the ticket/);
    await expect(lines().nth(1).textContent()).resolves.toContain('< 1 min');
    await expect(lines().nth(2).textContent()).resolves.toContain('No activity: not counted');
    await button('Show 2 earlier').click();
    await expect(lines().last().textContent()).resolves.toContain('On site');
  });

  it.each([
    ['At the ticket', /^Take out: /, 'timeRemoved', 'no longer counts.'],
    ['No activity', /^Count: /, 'timeAdded', 'counts now.'],
  ])('is put right in its place: %s', async (kind, name, type, told) => {
    await open();
    const before = await asked();
    await lines().filter({ hasText: kind }).first().getByRole('button', { name }).click();
    await expect(nextIntents(page, 1)).resolves.toEqual([expect.objectContaining({ type })]);
    await page.getByRole('status').filter({ hasText: told }).waitFor({ state: 'attached' });
    expect(await asked()).toBe(before + 1);
  });

  it('keeps the focus on the button that takes the correction back', async () => {
    await open();
    await page.evaluate(() => {
      const { fake } = window;
      const timeline = fake.answers.timeline?.(null);
      if (!timeline || 'ok' in timeline) return;
      fake.answers = {
        timeline: () =>
          timeline.map((stretch) => ({ ...stretch, kind: 'removed' as const, counted: false })),
      };
    });
    await lines().first().getByRole('button').click();
    await lines()
      .first()
      .getByRole('button', { name: /^Count: / })
      .waitFor();
    expect(await focused()).toMatch(/^Count: /);
  });

  it('takes the last minutes with one click', async () => {
    await open();
    await button('Add time').click();
    await button('15 mins').click();
    const [intent] = await nextIntents(page, 1);
    expect(intent).toMatchObject({ type: 'timeAdded' });
    expect(intent && 'endedAt' in intent ? intent.endedAt - intent.startedAt : 0).toBe(900_000);
  });

  it('says in plain words what is wrong with typed times', async () => {
    await open();
    await button('Add time').click();
    await button('Add').click();
    await page.getByRole('alert').filter({ hasText: 'Fill in both times of today.' }).waitFor();
    // Typed as by a person: what a script fills in doesn't count.
    await page.getByLabel('From').pressSequentially('1202AM');
    await page.getByLabel('To', { exact: true }).pressSequentially('1201AM');
    await button('Add').click();
    await page
      .getByRole('alert')
      .filter({ hasText: 'The end has to be after the start.' })
      .waitFor();
    await expect(page.getByLabel('From').getAttribute('aria-invalid')).resolves.toBe('true');
    await expect(intentsOf(page)).resolves.toEqual([]);
  });

  it('says so when it can’t be had, and asks again', async () => {
    await show('answered');
    await page.evaluate(() => {
      window.fake.answers = { timeline: () => ({ ok: false, error: { code: 'unexpected' } }) };
    });
    await button('Time on this ticket').click();
    await text("That didn't work. Try again.").waitFor();
    await page.evaluate(() => {
      window.fake.answers = { timeline: () => [] };
    });
    await button('Try again').click();
    await text('Nothing has been counted yet.').waitFor();
  });
});
