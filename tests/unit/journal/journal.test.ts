import { describe, expect, it } from 'vitest';
import { epochMs } from '../../../lib/clock/units.ts';
import { verifyAll } from '../../../lib/journal/integrity.ts';
import { memoryJournal, someEvents, ticketKey } from './in-memory.ts';

describe('the journal', () => {
  it('numbers events without a gap and links each to the one before', async () => {
    const { journal, database } = await memoryJournal();
    await journal.append(someEvents(3));
    await journal.append(someEvents(2));
    const events = await journal.page(0, 100);
    expect(events.map((event) => event.seq)).toEqual([1, 2, 3, 4, 5]);
    expect(await verifyAll(database)).toEqual({ events: 5, firstBad: null });
  });

  it('gives the events of one ticket, oldest first', async () => {
    const { journal } = await memoryJournal();
    await journal.append(someEvents(2, ticketKey('1')));
    await journal.append(someEvents(2, ticketKey('2')));
    await journal.append(someEvents(1, ticketKey('1')));
    const events = await journal.eventsOf(ticketKey('1'));
    expect(events.map((event) => event.seq)).toEqual([1, 2, 5]);
  });

  it('knows which commands it has seen', async () => {
    const { journal } = await memoryJournal();
    const [event] = someEvents(1);
    if (event) await journal.append([{ ...event, command: 'press-of-a-button' }]);
    expect(await journal.has('press-of-a-button')).toBe(true);
    expect(await journal.has('another')).toBe(false);
  });

  it('closes the open interval and writes its event together', async () => {
    const { journal } = await memoryJournal();
    const running = {
      case: ticketKey('1'),
      startedAt: epochMs(1),
      seenAt: epochMs(5),
      activeAt: epochMs(5),
      tab: 1,
    };
    await journal.stretch(running);
    expect(await journal.running()).toEqual(running);
    await journal.append(someEvents(1), { running: null });
    expect(await journal.running()).toBeUndefined();
  });

  it('tells its size without being read', async () => {
    const { journal } = await memoryJournal();
    expect(await journal.size()).toEqual({ events: 0, cases: 0, firstAt: null });
    await journal.append([...someEvents(2, ticketKey('1')), ...someEvents(3, ticketKey('2'))]);
    expect(await journal.size()).toEqual({ events: 5, cases: 2, firstAt: 1_000 });
  });

  it('finds a changed event when asked to check everything', async () => {
    const { journal, database } = await memoryJournal();
    await journal.append(someEvents(50));
    const third = await database.get('events', 3);
    if (third) await database.put('events', { ...third, at: epochMs(7) });
    expect(await verifyAll(database)).toMatchObject({ firstBad: 3 });
  });
});
