import { readdirSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatIds, type Block, type NoteText } from '../../../../lib/handoff/blocks.ts';
import { formats } from '../../../../lib/handoff/formats/index.ts';
import { noteText, textsOf } from '../arbitrary.ts';

const reference = 'Baton ref BT-7K2M9Q · Service desk → Network team';

const noteOf = (...blocks: readonly Block[]): NoteText => ({
  title: 'Handoff',
  sections: [{ heading: 'Summary', blocks }],
  reference,
});

const invisible =
  // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/;

const words = (text: string): readonly string[] => text.match(/[\p{L}\p{N}]{2,}/gu) ?? [];

describe('the folder of formats', () => {
  it('names each file after its format and registers all', () => {
    const files = readdirSync('lib/handoff/formats').filter((file) => file !== 'index.ts');
    expect(files.map((file) => file.replace(/\.ts$/, '')).toSorted()).toEqual(
      Object.keys(formats).toSorted(),
    );
    expect(Object.keys(formats).toSorted()).toEqual([...formatIds].toSorted());
    for (const [id, format] of Object.entries(formats)) expect(format.id).toBe(id);
  });
});

describe.each(formatIds)('%s', (id) => {
  const render = (note: NoteText): string => formats[id].render(note);

  it('keeps the reference as it is, so that it is found again', () => {
    fc.assert(
      fc.property(noteText, (note) => {
        expect(render(note)).toContain('BT-7K2M9Q');
      }),
    );
  });

  it('keeps every word of a harmless note, in order', () => {
    const word = fc.stringMatching(/^[b-oq-z]{2,8}$/);
    const block = fc.oneof(
      word.map((text): Block => ({ kind: 'paragraph', text })),
      fc
        .array(word, { minLength: 1, maxLength: 3 })
        .map((items): Block => ({ kind: 'list', items })),
      fc.tuple(word, word).map(([by, text]): Block => ({ kind: 'quote', text, by })),
      word.map((text): Block => ({ kind: 'code', text })),
      fc
        .tuple(word, word)
        .map((row): Block => ({ kind: 'table', header: ['Step', 'Result'], rows: [row] })),
    );
    fc.assert(
      fc.property(fc.array(block, { minLength: 1 }), (blocks) => {
        const rendered = words(render(noteOf(...blocks)));
        let from = 0;
        for (const one of blocks.flatMap(textsOf)) {
          const at = rendered.indexOf(one, from);
          expect(at).toBeGreaterThanOrEqual(from);
          from = at + 1;
        }
      }),
    );
  });

  it('lets no invisible command through', () => {
    fc.assert(
      fc.property(noteText, (note) => {
        expect(render(note)).not.toMatch(invisible);
      }),
    );
  });

  it('cuts a text of a megabyte', () => {
    const huge = 'a*<_'.repeat(250_000);
    const note = noteOf(
      { kind: 'paragraph', text: huge },
      { kind: 'code', text: huge },
      { kind: 'list', items: [huge] },
    );
    expect(render(note).length).toBeLessThan(400_000);
  });

  it('shows no heading without text below it', () => {
    const rendered = render({
      title: 'Handoff',
      sections: [
        { heading: 'Emptyheading', blocks: [{ kind: 'paragraph', text: ' \u200b ' }] },
        { heading: 'Listheading', blocks: [{ kind: 'list', items: ['', ' '] }] },
      ],
      reference,
    });
    expect(rendered).not.toMatch(/Emptyheading|Listheading/);
  });

  it('makes a link of an address of the web or of mail, and of nothing else', () => {
    const link = (url: string): string => render(noteOf({ kind: 'link', text: 'here', url }));
    const linked = /<a href="|\]\(</;
    expect(linked.test(link('https://example.org/a?b=c&d#e'))).toBe(
      id === 'html' || id === 'markdown',
    );
    for (const url of [
      'javascript:alert(1)',
      ' javascript:alert(1)',
      'JaVaScRiPt:alert(1)',
      'data:text/html,x',
      'vbscript:x',
      'file:///etc/passwd',
      '//evil.example',
      'https://x/"onclick="y',
      'https://x/>)',
      'tel:123',
    ])
      expect(link(url)).not.toMatch(linked);
  });

  it('renders the same note in the same way', () => {
    fc.assert(
      fc.property(noteText, (note) => {
        expect(render(note)).toBe(render(note));
      }),
    );
  });
});
