// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { watchElement } from '../../../lib/page/watch.ts';

const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);
let ending = new AbortController();
let looks = 0;

const change = () => document.body.append('.');
const changeAllTheTime = async (ms: number) => {
  for (let passed = 0; passed < ms; passed += 50) {
    change();
    await pass(50);
  }
};

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
  vi.stubGlobal('requestIdleCallback', (work: () => void) => setTimeout(work));
  ending = new AbortController();
  looks = 0;
  watchElement(document.body, () => (looks += 1), ending.signal);
});

afterEach(() => {
  ending.abort();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

describe('an element that is watched', () => {
  it('is looked at soon after a single change, and once', async () => {
    await pass(5_000);
    change();
    await pass(400);
    expect(looks).toBe(1);
    await pass(5_000);
    expect(looks).toBe(1);
  });

  it('is looked at ever more rarely while it changes all the time', async () => {
    await changeAllTheTime(10_000);
    expect(looks).toBeGreaterThanOrEqual(4);
    expect(looks).toBeLessThanOrEqual(8);
  });

  it('is looked at once more after the last of many changes, and soon again after a quiet time', async () => {
    await changeAllTheTime(10_000);
    await pass(5_000);
    const before = looks;
    change();
    await pass(400);
    expect(looks).toBe(before + 1);
  });

  it('is left alone in the end', async () => {
    ending.abort();
    change();
    await pass(5_000);
    expect(looks).toBe(0);
  });
});
