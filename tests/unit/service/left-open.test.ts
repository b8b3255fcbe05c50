import { expect, it } from 'vitest';
import { closeLeftOpen } from '../../../lib/service/left-open.ts';
import { onPresence } from '../../../lib/service/presence.ts';
import { durationMs, minutes } from '../../../lib/clock/units.ts';
import { ticketKey } from '../journal/in-memory.ts';
import { memoryWorld } from './memory-ports.ts';

const key = ticketKey('1');

it('ends what an earlier session left open at its last sign of life', async () => {
  const world = await memoryWorld(null);
  const { loop, ports } = world;
  const sign = (afterMs: number) => {
    world.now += afterMs;
    return loop.act(key, undefined, (view) =>
      onPresence(view, {
        tab: 1,
        document: 'a',
        monotonicMs: world.now,
        inFront: true,
        idle: durationMs(0),
        idleAfter: minutes(3),
      }),
    );
  };
  await loop.act(key, undefined, () => ({
    events: [
      {
        type: 'observed',
        record: {
          helpdesk: 'demo',
          site: 'http://localhost',
          ticketId: '1',
          url: 'http://localhost/tickets/1',
          facts: {},
        },
      },
    ],
  }));
  const startedAt = world.now;
  await sign(0);
  await sign(10_000);
  // So short a hole would be joined, were it the same session.
  world.now += 5_000;
  await closeLeftOpen(ports, loop);

  const { events, running } = await loop.view(key);
  expect(running).toBeUndefined();
  expect(events.at(-1)?.body).toEqual({
    type: 'worked',
    startedAt,
    endedAt: startedAt + 10_000,
    ended: 'gap',
  });
});

it('does nothing when nothing was left open', async () => {
  const { loop, ports } = await memoryWorld(null);
  await closeLeftOpen(ports, loop);
  await expect(ports.journal.size()).resolves.toMatchObject({ events: 0 });
});
