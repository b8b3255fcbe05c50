import { describe, expect, it } from 'vitest';
import type { EventBody } from '../../../../lib/case/events.ts';
import { arrived, tried } from '../../case/journal.ts';
import { judge } from '../judge.ts';
import { rule, touchLimit } from '../policy.ts';

const joinIn = rule('join-in', {
  anyOf: [touchLimit(20)],
  effect: { kind: 'swarm', urgency: 'prompt', to: 'l2' },
});

const asked: EventBody = {
  type: 'noteDelivered',
  reference: 'BT-1',
  fromTier: 'l1',
  toTier: 'l2',
  rules: ['join-in'],
  delivery: 'inserted',
  swarm: true,
};

describe('asking others to join in', () => {
  it('leaves the ticket where it is, and asks no more', () => {
    const verdict = judge(
      [joinIn],
      [
        [21, asked],
        [22, arrived('BT-1')],
      ],
      30,
      [0, 30],
    );
    expect(verdict.tier.id).toBe('l1');
    expect(verdict.prompt).toMatchObject({ rule: { id: 'join-in' }, silence: { kind: 'asked' } });
  });

  it('is asked for again when what it is about begins anew', () => {
    const anew = rule('join-in', {
      anyOf: [{ ...touchLimit(20), since: 'lastProgress' }],
      effect: { kind: 'swarm', urgency: 'prompt', to: 'l2' },
    });
    const verdict = judge(
      [anew],
      [
        [21, asked],
        [22, arrived('BT-1')],
        [25, tried('kb', 'no_change')],
      ],
      46,
      [0, 46],
    );
    expect(verdict.prompt).toMatchObject({ rule: { id: 'join-in' }, level: 'due' });
    expect(verdict.prompt).not.toHaveProperty('silence');
  });
});
