import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reduce } from '../../../lib/case/reduce.ts';
import { timelineOf } from '../../../lib/case/timeline.ts';
import { total } from '../../../lib/clock/interval.ts';
import { aStory } from './arbitrary.ts';
import { journal, look, minute, worked, type Story } from './journal.ts';

const lineOf = (story: Story) =>
  timelineOf(journal(story), undefined, minute(1_000)).map(({ from, to, kind, counted }) => [
    (from - minute(0)) / 60_000,
    (to - minute(0)) / 60_000,
    kind,
    counted,
  ]);

const added = (from: number, to: number) =>
  ({ type: 'timeAdded', startedAt: minute(from), endedAt: minute(to) }) as const;
const removed = (from: number, to: number) =>
  ({ type: 'timeRemoved', startedAt: minute(from), endedAt: minute(to) }) as const;

describe("a ticket's timeline", () => {
  it.each<[string, Story, readonly (readonly unknown[])[]]>([
    ['lists the work', [[10, worked(0, 10)]], [[0, 10, 'page', true]]],
    [
      'shows a break as a hole',
      [
        [10, worked(0, 10, 'idle')],
        [30, worked(20, 30)],
      ],
      [
        [0, 10, 'page', true],
        [10, 20, 'idle', false],
        [20, 30, 'page', true],
      ],
    ],
    [
      'shows no hole where the agent went elsewhere',
      [
        [10, worked(0, 10, 'left')],
        [30, worked(20, 30)],
      ],
      [
        [0, 10, 'page', true],
        [20, 30, 'page', true],
      ],
    ],
    [
      'shows what was taken out of the middle',
      [
        [10, worked(0, 10)],
        [11, removed(4, 6)],
      ],
      [
        [0, 4, 'page', true],
        [4, 6, 'removed', false],
        [6, 10, 'page', true],
      ],
    ],
    [
      'fills a hole that was added',
      [
        [10, worked(0, 10, 'idle')],
        [30, worked(20, 30)],
        [31, added(10, 20)],
      ],
      [
        [0, 10, 'page', true],
        [10, 20, 'added', true],
        [20, 30, 'page', true],
      ],
    ],
  ])('%s', (_name, story, expected) => {
    expect(lineOf([[0, look()], ...story])).toEqual(expected);
  });

  it('is in order, without overlaps, and counts what the clock counts', () => {
    fc.assert(
      fc.property(aStory, (story) => {
        const events = journal(story);
        const line = timelineOf(events, undefined, minute(1_000));
        for (const [index, stretch] of line.entries()) {
          expect(stretch.from).toBeLessThan(stretch.to);
          expect(stretch.from).toBeGreaterThanOrEqual(line[index - 1]?.to ?? 0);
        }
        const counted = total(line.filter((stretch) => stretch.counted));
        const theCase = reduce(events);
        if (theCase) expect(counted).toBe(total(theCase.work));
      }),
    );
  });
});
