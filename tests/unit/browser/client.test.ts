import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type * as Client from '../../../lib/browser/client.ts';
import type { Link } from '../../../lib/browser/client.ts';
import { FakeBrowser } from '../components/states/fake-browser.ts';
import { panelStates } from '../components/states/panel.ts';

// The API is found when its module is loaded, so the stand-in must be there first.
const fake = new FakeBrowser({});
let client: typeof Client;
beforeAll(async () => {
  fake.install();
  client = await import('../../../lib/browser/client.ts');
});

beforeEach(() => {
  vi.useFakeTimers();
  fake.alive = true;
  fake.answers = {};
  fake.messages.length = 0;
  fake.snapshot = panelStates.working;
  return () => vi.useRealTimers();
});

const pause = { command: 'command-1', intent: { type: 'pause' } } as const;

describe('a request to the background', () => {
  it.each([1, 2, 4])(
    'is asked again with the same command when the worker died under it %i times',
    async (deaths) => {
      let tries = 0;
      fake.answers = {
        intent: () => {
          tries += 1;
          if (tries <= deaths) {
            throw new Error('The message port closed before a response was received.');
          }
          return panelStates.paused;
        },
      };
      const answered = client.send('intent', pause);
      await vi.runAllTimersAsync();
      await expect(answered).resolves.toMatchObject({ ok: true });
      expect(fake.messages.map(({ request }) => request)).toEqual(
        Array.from({ length: deaths + 1 }, () => pause),
      );
    },
  );

  it('ends in a value within 5 s when nobody answers', async () => {
    const answered = client.send('policy', null);
    await vi.advanceTimersByTimeAsync(5_000);
    await expect(answered).resolves.toEqual({ ok: false, error: { code: 'unreachable' } });
  });

  it('says when the extension was updated', async () => {
    fake.alive = false;
    await expect(client.send('policy', null)).resolves.toEqual({
      ok: false,
      error: { code: 'outdated' },
    });
  });
});

describe('a connection', () => {
  const open = () => {
    const links: Link[] = [];
    const seen: unknown[] = [];
    const connection = client.connect((snapshot) => seen.push(snapshot), {
      onLink: (link) => links.push(link),
    });
    return { links, seen, connection };
  };

  it('gets the snapshot at once and on each change', async () => {
    const { links, seen, connection } = open();
    await vi.advanceTimersByTimeAsync(0);
    fake.push(panelStates.paused);
    expect(seen).toEqual([panelStates.working, panelStates.paused]);
    expect(links).toEqual(['connecting', 'live', 'live']);
    connection.close();
  });

  it('opens again when the worker was stopped', async () => {
    const { seen, connection } = open();
    await vi.advanceTimersByTimeAsync(0);
    fake.killWorker();
    await vi.advanceTimersByTimeAsync(10);
    expect(seen).toHaveLength(2);
    connection.close();
  });

  it('says so when the worker doesn’t come back, and goes on trying', async () => {
    const { links, connection } = open();
    fake.snapshot = null;
    await vi.advanceTimersByTimeAsync(0);
    for (let round = 0; round < 4; round += 1) {
      fake.killWorker();
      await vi.advanceTimersByTimeAsync(3_000);
    }
    expect(links.at(-1)).toBe('lost');
    fake.push(panelStates.working);
    expect(links.at(-1)).toBe('live');
    connection.close();
  });

  it('says that the page must be reloaded when the extension was updated', async () => {
    const { links, connection } = open();
    await vi.advanceTimersByTimeAsync(0);
    fake.alive = false;
    fake.killWorker();
    expect(links.at(-1)).toBe('outdated');
    connection.close();
  });
});
