import { describe, expect, it } from 'vitest';
import { epochMs } from '../../../lib/clock/units.ts';
import { checkAndRepair, verifyAll } from '../../../lib/journal/integrity.ts';
import { memoryJournal, someEvents, type MemoryJournal } from './in-memory.ts';

const now = epochMs(99_000);

async function journalWith(count: number): Promise<MemoryJournal> {
  const memory = await memoryJournal();
  await memory.journal.append(someEvents(count));
  return memory;
}

const look = ({ database, witness }: MemoryJournal) => checkAndRepair(database, witness, now);

describe('the journal and its witness', () => {
  it('find nothing wrong with a new journal', async () => {
    expect(await look(await memoryJournal())).toEqual({ state: 'intact' });
  });

  it.each([1, 31, 32, 33, 200])('find nothing wrong with %i sound events', async (count) => {
    expect(await look(await journalWith(count))).toEqual({ state: 'intact' });
  });

  it('allow the journal to be ahead, as after a kill between the two stores', async () => {
    const memory = await journalWith(5);
    const { head, copies } = memory.witness;
    await memory.journal.append(someEvents(2));
    memory.witness.head = head;
    memory.witness.copies = copies;
    expect(await look(memory)).toEqual({ state: 'intact' });
    expect(memory.witness.head?.seq).toBe(7);
  });

  it('bring a short journal back whole from the second copy', async () => {
    const memory = await journalWith(20);
    await memory.database.clear('events');
    expect(await look(memory)).toEqual({
      state: 'emptied',
      expected: 20,
      found: 0,
      restored: 20,
    });
    const events = await memory.journal.page(0, 100);
    expect(events).toHaveLength(21);
    expect(events.at(-1)?.body).toEqual({ type: 'repaired', expected: 20, found: 0, restored: 20 });
    expect(await verifyAll(memory.database)).toMatchObject({ firstBad: null });
  });

  it('tell what a long journal lost when it was emptied', async () => {
    const memory = await journalWith(100);
    await memory.database.clear('events');
    expect(await look(memory)).toEqual({
      state: 'emptied',
      expected: 100,
      found: 0,
      restored: 32,
    });
  });

  it('notice a shortened journal', async () => {
    const memory = await journalWith(40);
    await memory.database.delete('events', IDBKeyRange.lowerBound(30));
    expect(await look(memory)).toEqual({
      state: 'shortened',
      expected: 40,
      found: 29,
      restored: 11,
    });
    expect(await look(memory)).toEqual({ state: 'intact' });
  });

  it('notice a changed event and put the sound copy back', async () => {
    const memory = await journalWith(40);
    const event = await memory.database.get('events', 35);
    if (event) await memory.database.put('events', { ...event, at: epochMs(1) });
    expect(await look(memory)).toMatchObject({ state: 'altered', found: 34, restored: 6 });
    expect((await memory.database.get('events', 35))?.at).toBe(event?.at);
  });

  it('go on after a repair with an unbroken chain', async () => {
    const memory = await journalWith(100);
    await memory.database.clear('events');
    await look(memory);
    await memory.journal.append(someEvents(3));
    expect(await look(memory)).toEqual({ state: 'intact' });
    expect(await verifyAll(memory.database)).toMatchObject({ firstBad: null });
  });
});
