import { describe, expect, it, test } from 'vitest';
import { definitionOf, type Trigger } from '../../../../lib/policy/triggers/index.ts';
import type { Assessment } from '../../../../lib/policy/verdict.ts';
import { arrived, delivered, look, minute, type Story } from '../../case/journal.ts';
import { assess, contextAt } from './assess.ts';

const groups = (...names: readonly string[]): Story =>
  names.map((group, index) => [index + 1, look({ group })] as const);
const statuses = (...words: readonly ('open' | 'solved' | 'closed' | 'pending')[]): Story =>
  words.map((status, index) => [index + 1, look({ status: { label: status, status } })] as const);
const handedOver = (at: number, reference: string, toTier: string): Story => [
  [at, delivered(reference, toTier)],
  [at + 1, arrived(reference)],
];

describe('moves', () => {
  const bounced: Trigger = { type: 'bounces', atLeast: 1 };
  const moved: Trigger = { type: 'reassignments', atLeast: 2 };
  test.each<[string, Trigger, Story, Partial<Assessment>]>([
    ['nobody knows who had it', bounced, [], { state: 'unknown' }],
    ['one group', bounced, groups('A'), { state: 'not_yet', missing: '1 more bounce' }],
    ['A → B → C', bounced, groups('A', 'B', 'C'), { state: 'not_yet' }],
    ['A → B → A', bounced, groups('A', 'B', 'A'), { state: 'holds', because: '1 bounce, limit 1' }],
    ['the same group, written otherwise', bounced, groups('A', 'a', 'A'), { state: 'not_yet' }],
    [
      'A → B → A → B is two',
      { ...bounced, atLeast: 2 },
      groups('A', 'B', 'A', 'B'),
      { state: 'holds' },
    ],
    ['notes alone tell', bounced, handedOver(1, 'R', 'l2'), { state: 'not_yet' }],
    [
      'handed over twice from the first tier: it came back in between',
      bounced,
      [...handedOver(1, 'R', 'l2'), ...handedOver(5, 'S', 'l2')],
      { state: 'holds' },
    ],
    [
      'a note that never arrived',
      bounced,
      [...handedOver(1, 'R', 'l2'), [5, delivered('S', 'l2')]],
      { state: 'not_yet' },
    ],
    [
      'one change of group',
      moved,
      groups('A', 'B'),
      {
        state: 'not_yet',
        because: '1 change of group, limit 2',
        missing: '1 more change of group',
      },
    ],
    ['two', moved, groups('A', 'B', 'C'), { state: 'holds' }],
    [
      'the same move, seen on the page and handed over, is one',
      moved,
      [...groups('A', 'B'), ...handedOver(5, 'R', 'l2')],
      { state: 'not_yet' },
    ],
  ])('%s', (_name, trigger, story, expected) => {
    expect(assess(trigger, story)).toMatchObject(expected);
  });

  it('hold since the move that was enough, and the last one is news', () => {
    const context = contextAt(groups('A', 'B', 'A', 'B', 'A'), 60);
    const twice: Trigger = { type: 'bounces', atLeast: 2 };
    expect(definitionOf(twice).heldSince?.(twice, context)).toBe(minute(4));
    expect(definitionOf(twice).changedAt(twice, context)).toBe(minute(5));
  });
});

describe('reopenings', () => {
  const once: Trigger = { type: 'reopens', atLeast: 1 };
  test.each<[string, Story, Partial<Assessment>]>([
    ['the status is not known', [], { state: 'unknown' }],
    ['solved', statuses('open', 'solved'), { state: 'not_yet', missing: '1 more reopening' }],
    ['solved, then closed', statuses('solved', 'closed'), { state: 'not_yet' }],
    ['solved, then open', statuses('solved', 'open'), { state: 'holds' }],
    ['closed, then pending', statuses('closed', 'pending'), { state: 'holds' }],
    ['pending, then open', statuses('pending', 'open'), { state: 'not_yet' }],
  ])('%s', (_name, story, expected) => {
    expect(assess(once, story)).toMatchObject(expected);
  });

  it('hold since then', () => {
    const context = contextAt(statuses('open', 'solved', 'open', 'closed', 'open'), 60);
    expect(definitionOf(once).heldSince?.(once, context)).toBe(minute(3));
    expect(definitionOf(once).changedAt(once, context)).toBe(minute(5));
  });
});
