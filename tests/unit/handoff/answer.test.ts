import { describe, expect, it } from 'vitest';
import { answerBlocks } from '../../../lib/handoff/answer.ts';
import type { Block } from '../../../lib/handoff/blocks.ts';

const table: readonly (readonly [string, string, readonly Block[]])[] = [
  ['a sentence', 'It broke.', [{ kind: 'paragraph', text: 'It broke.' }]],
  [
    'parts with an empty line between',
    'One.\nStill one.\n \nTwo.',
    [
      { kind: 'paragraph', text: 'One.\nStill one.' },
      { kind: 'paragraph', text: 'Two.' },
    ],
  ],
  ['lines with dashes', '- a\n- b', [{ kind: 'list', items: ['a', 'b'] }]],
  ['one line with a dash among others', 'see:\n- a', [{ kind: 'paragraph', text: 'see:\n- a' }]],
  [
    'a log between fences, kept as it is',
    'Log:\n```text\n  - x\n\n  y\n```\nEnd.',
    [
      { kind: 'paragraph', text: 'Log:' },
      { kind: 'code', text: '  - x\n\n  y' },
      { kind: 'paragraph', text: 'End.' },
    ],
  ],
  ['a fence that nobody closed', '```\nx', [{ kind: 'code', text: 'x' }]],
  ['nothing but white space', ' \n\n ', []],
];

describe('an answer becomes blocks', () => {
  it.each(table)('%s', (_, text, blocks) => {
    expect(answerBlocks({ text })).toEqual(blocks);
  });

  it('says that something is unknown, and why', () => {
    expect(answerBlocks({ unknownBecause: 'nobody is on site' })).toEqual([
      { kind: 'paragraph', text: 'Unknown: nobody is on site' },
    ]);
  });

  it('is nothing when no reason is given', () => {
    expect(answerBlocks({ unknownBecause: ' ' })).toEqual([]);
  });
});
