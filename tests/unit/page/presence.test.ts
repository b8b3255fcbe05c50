// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { PageRequests } from '../../../lib/service/messages.ts';
import { watchPresence } from '../../../lib/page/presence.ts';

type Beat = PageRequests['presence']['request'];

const idleAfterMs = 60_000;
let beats: Beat[] = [];
let focused = true;
let visible = true;
/** What the background answers: how long ago the agent was active anywhere. */
let elsewhereMs = Infinity;
let ending = new AbortController();
let presence = begin();

function begin() {
  return watchPresence(
    window,
    (beat) => {
      beats.push(beat);
      return Promise.resolve({ idleAfterMs, idleMs: elsewhereMs });
    },
    () => undefined,
    ending.signal,
  );
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
  vi.spyOn(document, 'hasFocus').mockImplementation(() => focused);
  vi.spyOn(document, 'visibilityState', 'get').mockImplementation(() =>
    visible ? 'visible' : 'hidden',
  );
  beats = [];
  focused = true;
  visible = true;
  elsewhereMs = Infinity;
  ending = new AbortController();
  presence = begin();
});

afterEach(() => {
  ending.abort();
  vi.restoreAllMocks();
  vi.useRealTimers();
});

/** What a person does; an event that a script makes isn't trusted. */
function act(type = 'pointermove', trusted = true): void {
  const event = new Event(type);
  Object.defineProperty(event, 'isTrusted', { value: trusted });
  window.dispatchEvent(event);
}
const told = () => beats.map(({ inFront }) => inFront);
const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

it('says at once that the agent is there, and every 10 s again', async () => {
  presence.start(idleAfterMs);
  expect(told()).toEqual([true]);
  await pass(30_000);
  expect(told()).toEqual([true, true, true, true]);
  expect(beats.map(({ idleMs }) => idleMs)).toEqual([0, 10_000, 20_000, 30_000]);
});

it('says nothing before it is asked to, nor after', async () => {
  act();
  await pass(20_000);
  expect(beats).toEqual([]);
  presence.start(idleAfterMs);
  presence.stop();
  expect(told()).toEqual([true, false]);
  act();
  window.dispatchEvent(new Event('focus'));
  await pass(20_000);
  expect(told()).toEqual([true, false]);
});

describe('leaving the page', () => {
  it.each([
    ['another window', () => (focused = false), window, 'blur'],
    ['another tab', () => (visible = false), document, 'visibilitychange'],
    ['another page', () => undefined, window, 'pagehide'],
  ])('for %s is said once, then there is silence', async (_where, leave, target, type) => {
    presence.start(idleAfterMs);
    leave();
    target.dispatchEvent(new Event(type));
    focused = false;
    await pass(120_000);
    expect(told()).toEqual([true, false]);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('and coming back is said at once', () => {
    presence.start(idleAfterMs);
    focused = false;
    window.dispatchEvent(new Event('blur'));
    focused = true;
    window.dispatchEvent(new Event('focus'));
    expect(told()).toEqual([true, false, true]);
  });

  it('for a frame of the page is no leaving', () => {
    presence.start(idleAfterMs);
    window.dispatchEvent(new Event('blur'));
    expect(told()).not.toContain(false);
  });
});

describe('an idle agent', () => {
  it('is reported once, counted from the last activity', async () => {
    presence.start(idleAfterMs);
    await pass(25_000);
    act('keydown');
    await pass(300_000);
    expect(told().filter((inFront) => !inFront)).toHaveLength(1);
    expect(beats.at(-1)).toMatchObject({ inFront: false, idleMs: idleAfterMs });
    expect(vi.getTimerCount()).toBe(0);
  });

  it('is back with the first thing they do', async () => {
    presence.start(idleAfterMs);
    await pass(90_000);
    act('wheel');
    expect(beats.at(-1)).toMatchObject({ inFront: true, idleMs: 0 });
  });

  it('is not woken by a script of the page', async () => {
    presence.start(idleAfterMs);
    await pass(90_000);
    const before = beats.length;
    act('keydown', false);
    expect(beats).toHaveLength(before);
  });

  it('is not idle while they are active elsewhere, such as in the panel', async () => {
    elsewhereMs = 0;
    presence.start(idleAfterMs);
    await pass(200_000);
    expect(told()).not.toContain(false);
  });
});

it('a page that nobody is at is not in front from the start', async () => {
  focused = false;
  presence.start(idleAfterMs);
  await pass(60_000);
  expect(beats).toEqual([]);
});
