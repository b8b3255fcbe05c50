import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { epochMs } from '../../../lib/clock/units.ts';
import type { Block } from '../../../lib/handoff/blocks.ts';
import type { NoteContext } from '../../../lib/handoff/section.ts';
import { sections } from '../../../lib/handoff/sections/index.ts';
import { standardSections } from '../../../lib/handoff/template.ts';
import { at, context, emptyCase, fired, outcome, quiet, seen } from './context.ts';
import { tier } from './policy.ts';
import { rich } from './rich.ts';

const draft = (id: string, given: NoteContext): readonly Block[] => {
  const section = sections.get(id);
  if (!section) throw new Error(`no section ${id}`);
  return section.draft(given);
};

const withCase = (known: Partial<NoteContext['case']>): NoteContext =>
  context({ case: { ...emptyCase, ...known } });

describe('the folder of sections', () => {
  const files = readdirSync('lib/handoff/sections').filter((file) => file !== 'index.ts');

  it('names each file after its section', () => {
    expect([...sections.keys()].toSorted()).toEqual(
      files.map((file) => file.replace(/\.ts$/, '')).toSorted(),
    );
  });

  it('holds every standard section', () => {
    expect([...sections.keys()]).toEqual(
      expect.arrayContaining(standardSections.map(([id]) => id)),
    );
  });
});

describe.each([...sections])('%s', (id, section) => {
  it('asks the agent a question', () => {
    expect(section.question).toMatch(/\?$/);
  });

  it('invents nothing about a ticket of which nothing is known', () => {
    const alwaysKnown = ['reason', 'ownership'];
    expect(draft(id, context()).length > 0).toBe(alwaysKnown.includes(id));
  });

  it('drafts the same from the same case', () => {
    expect(draft(id, rich)).toEqual(draft(id, rich));
  });

  it('drafts no empty block', () => {
    for (const block of draft(id, rich))
      expect(JSON.stringify(block)).not.toMatch(/undefined|\[\]/);
  });
});

describe('the reason', () => {
  it('is the agent’s own decision when no rule asks for it', () => {
    expect(draft('reason', context())).toEqual([
      { kind: 'paragraph', text: 'Handed over by the agent’s own decision.' },
    ]);
  });

  it('is the agent’s doubt', () => {
    const given = withCase({
      doubts: [{ reason: 'risky_change', detail: 'registry', at: at('09:00'), seq: 3 }],
    });
    expect(draft('reason', given)).toEqual([
      { kind: 'paragraph', text: 'The next step would be a risky change: registry' },
    ]);
  });

  it('is every fired rule in the policy’s words, with what made it fire', () => {
    const both = [fired('security', 'Flagged: security'), fired('no-progress', '21 min')];
    expect(draft('reason', context({ verdict: { ...quiet, fired: both } }))).toEqual([
      {
        kind: 'list',
        items: [
          'Possible security incident: hand over at once. Here: Flagged: security',
          '20 minutes of work without progress: the network team sees more. Here: 21 min',
        ],
      },
    ]);
  });
});

describe('what was tried', () => {
  const log = 'line 1\nline 2';
  const given = withCase({
    category: { value: 'vpn', seenAt: at('08:00') },
    steps: new Map([
      outcome('vpn-basics', 'client-log', {
        result: 'failed',
        evidence: log,
        time: '09:00',
        seq: 5,
      }),
      outcome('gone', 'old-step', { result: 'no_change', time: '08:00', seq: 4 }),
    ]),
  });

  it('is told in the order it was done; a step that the policy dropped keeps its id', () => {
    expect(draft('steps_tried', given)[0]).toEqual({
      kind: 'table',
      header: ['Step', 'Result', 'Evidence', 'Time (Europe/Berlin)'],
      rows: [
        ['old-step', 'no change', '', '2 Nov, 09:00'],
        ['Collect the client log', 'failed', 'see Evidence', '2 Nov, 10:00'],
      ],
    });
  });

  it('names the required steps without a result', () => {
    expect(draft('steps_tried', given).at(-1)).toEqual({
      kind: 'paragraph',
      text: 'Not done: Try another network (phone hotspot); Search the knowledge base; Reinstall the client; Restart the gateway session',
    });
  });

  it('has no column for evidence when there is none', () => {
    const bare = withCase({
      alsoTried: [{ text: 'Rebooted', result: 'no_change', at: at('09:00'), seq: 3 }],
    });
    expect(draft('steps_tried', bare)).toEqual([
      {
        kind: 'table',
        header: ['Step', 'Result', 'Time (Europe/Berlin)'],
        rows: [['Rebooted', 'no change', '2 Nov, 10:00']],
      },
    ]);
  });

  it('leaves logs to the evidence section', () => {
    expect(draft('evidence', given)).toEqual([
      { kind: 'paragraph', text: 'Collect the client log:' },
      { kind: 'code', text: log },
    ]);
  });

  it('brings the logs itself when the template has no evidence section', () => {
    const blocks = draft('steps_tried', { ...given, to: tier('duty') });
    expect(blocks).toContainEqual({ kind: 'code', text: log });
  });
});

describe('other sections', () => {
  it.each<readonly [string, NoteContext, Block]>([
    [
      'summary',
      withCase({ facts: { subject: seen('VPN drops'), category: seen('Remote access') } }),
      { kind: 'paragraph', text: 'VPN drops (Remote access)' },
    ],
    [
      'symptoms',
      withCase({ facts: { description: seen('It is broken.') } }),
      { kind: 'quote', text: 'It is broken.' },
    ],
    [
      'severity_impact',
      { ...withCase({ affectedUsers: { value: 1200, seenAt: at('08:00') } }), locale: 'de-DE' },
      { kind: 'list', items: ['Affected users: 1.200'] },
    ],
    [
      'timeline',
      withCase({ facts: { openedAt: seen(at('09:45')) }, firstSeenAt: at('09:45') }),
      { kind: 'list', items: ['Opened: 2 Nov 2026, 10:45 CET (under 1 min ago)'] },
    ],
    [
      'access_constraints',
      withCase({
        steps: new Map([
          outcome('vpn-basics', 'gateway', { result: 'blocked', time: '09:00', seq: 2 }),
        ]),
      }),
      { kind: 'list', items: ['Blocked: Restart the gateway session'] },
    ],
  ])('%s', (id, given, block) => {
    expect(draft(id, given)).toEqual([block]);
  });

  it('ownership names a conditional target only when its condition holds', () => {
    const reach = (severity?: string): string => {
      const given = withCase(
        severity ? { severity: { value: severity, seenAt: at('08:00') } } : {},
      );
      return JSON.stringify(draft('ownership', given));
    };
    expect(reach('sev1')).toContain('+49 30 0000000');
    expect(reach('sev2')).not.toContain('+49 30 0000000');
    expect(reach()).not.toContain('+49 30 0000000');
  });

  it('timeline survives a date outside of all calendars', () => {
    const given = withCase({ facts: { openedAt: seen(epochMs(Number.MIN_SAFE_INTEGER)) } });
    expect(JSON.stringify(draft('timeline', given))).toContain('Opened: unknown');
  });
});
