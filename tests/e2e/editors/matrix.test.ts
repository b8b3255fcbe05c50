import { setTimeout as after } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { eventually } from '../harness/eventually.ts';
import { cases } from './cases.ts';
import { dialects, type Part } from './dialects.ts';
import { note } from './extension/note.ts';
import { browsers, type BrowserName, type Hands } from './hands.ts';
import { openWorkshop, type Workshop } from './workshop.ts';

const typed = 'My words';
const answerSchema = z.object({ id: z.string(), ok: z.literal(true), read: z.string() });
const pointSchema = z.object({ x: z.number(), y: z.number() });

let workshop: Workshop;
beforeAll(async () => {
  workshop = await openWorkshop();
});
afterAll(() => workshop.close());

const names: readonly BrowserName[] = ['chromium', 'firefox'];

describe.each(names)('in %s', (name) => {
  let hands: Hands;
  beforeAll(async () => {
    hands = await browsers[name](workshop.extension);
  });
  afterAll(() => hands.close());

  const serialised = async (): Promise<string> => {
    const text = z.string().parse(await hands.ask('editorUnderTest.serialise()'));
    return text.replaceAll('&nbsp;', ' ');
  };

  const enter = async (page: string): Promise<void> => {
    await hands.open(`${workshop.url}/${page}`);
    const ready = `document.documentElement.dataset.listening === '' && 'editorUnderTest' in window`;
    await eventually(() => hands.ask(ready)).toBe(true);
    const { x, y } = pointSchema.parse(await hands.ask('editorUnderTest.middle()'));
    await hands.click(x, y);
  };

  const insert = async () =>
    answerSchema.parse(JSON.parse(z.string().parse(await hands.ask('editorUnderTest.insert()'))));

  it.each(cases)('$page gets the note below what was typed', async (row) => {
    await enter(row.page);
    await hands.type(typed);
    await eventually(serialised).toContain(typed);
    if (row.joinsWithinMs) await after(row.joinsWithinMs + 50);

    const answer = await insert();
    expect(answer.id).toBe(row.editor);
    expect(answer.read).toContain(note.reference);
    const sent = await serialised();
    expect(sent.indexOf(typed)).toBeGreaterThanOrEqual(0);
    expect(sent.indexOf('Handoff')).toBeGreaterThan(sent.indexOf(typed));
    expect(sent).toContain(note.reference);
    expect(kept(sent, row.dialect)).toEqual(row.keeps);

    await insert();
    expect(await serialised(), 'once, however often').toBe(sent);

    await hands.undo();
    await eventually(serialised).not.toContain(note.reference);
    expect(await serialised()).toContain(typed);
    expect(await serialised()).not.toContain('Handoff');
  });

  const plain = cases.filter(({ page }) => !page.includes('?'));

  it.each(plain)('$page gets the note when it is empty', async (row) => {
    await enter(row.page);
    await insert();
    const sent = await serialised();
    expect(sent).toContain(note.reference);
    expect(kept(sent, row.dialect)).toEqual(row.keeps);
    await hands.undo();
    await eventually(serialised).not.toContain(note.reference);
  });

  it.each(cases.filter(({ begins }) => begins))(
    '$page gets the note below a list, not in it',
    async (row) => {
      await enter(row.page);
      await hands.ask('editorUnderTest.begin("<p>My words</p><ul><li>and a list</li></ul>")');
      await eventually(serialised).toContain('and a list');
      if (row.joinsWithinMs) await after(row.joinsWithinMs + 50);
      await insert();
      const sent = await serialised();
      expect(sent).toMatch(/<li\b[^>]*>and a list<\/li>\s*<\/ul>[^]*Handoff/);
      expect(kept(sent, row.dialect)).toEqual(row.keeps);
      await hands.undo();
      await eventually(serialised).not.toContain(note.reference);
      expect(await serialised()).toContain('and a list');
    },
  );
});

const kept = (sent: string, dialect: keyof typeof dialects): Part[] => {
  const parts: Part[] = ['heading', 'subheading', 'bold', 'list', 'table', 'code', 'link'];
  return parts.filter((part) => dialects[dialect][part].test(sent));
};
