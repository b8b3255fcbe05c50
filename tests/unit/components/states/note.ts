import type { Block } from '../../../../lib/handoff/blocks.ts';
import type { Note, NoteSection } from '../../../../lib/handoff/note.ts';

const section = (
  id: string,
  heading: string,
  drafted: readonly Block[],
  more: Partial<NoteSection> = {},
): NoteSection => ({
  id,
  heading,
  source: 'auto',
  drafted,
  required: false,
  unknownAllowed: true,
  complete: true,
  blocks: drafted,
  ...more,
});

const asked = { source: 'ask', required: true, complete: false } as const;

const sections: readonly NoteSection[] = [
  section(
    'summary',
    'Summary',
    [{ kind: 'paragraph', text: 'VPN drops every few minutes since the update this morning' }],
    { source: 'mixed', required: true, question: 'What is wrong, in one sentence?' },
  ),
  section('reason', 'Why it is handed over', [
    { kind: 'paragraph', text: '20 minutes of work without progress' },
    { kind: 'list', items: ['22 min of work without progress (limit 20)', 'Severity is High'] },
  ]),
  section('environment', 'Environment', [], {
    ...asked,
    question: 'Which product, version and place? What changed lately?',
  }),
  section('steps_tried', 'Tried so far, with results', [
    {
      kind: 'table',
      header: ['Step', 'Result', 'When'],
      rows: [
        ['Search the knowledge base', 'No change: KB-204, KB-377', '14:02'],
        ['Try another network (phone hotspot)', 'Failed', '14:07'],
      ],
    },
  ]),
  section(
    'error',
    'What the requester sees',
    [
      {
        kind: 'quote',
        text: 'It says “tunnel closed” and I have to log in again.',
        by: 'Dana Weber',
      },
      {
        kind: 'code',
        text: 'E 14:01:22 tunnel: peer closed (reason 3)\n<script>alert(1)</script>',
      },
      { kind: 'link', text: 'Ticket', url: 'https://help.example/rt/Ticket/Display.html?id=4711' },
    ],
    { source: 'mixed', required: true, question: 'The exact error text?' },
  ),
  section('assistance_needed', 'What we need from you', [], {
    ...asked,
    question: 'What should the next one do, and by when?',
    minChars: 20,
  }),
];

/** A note with two required answers missing, or whatever it is changed to. */
export const note = (more: Partial<Note> = {}): Note => ({
  template: 'internal',
  toTier: 'l2',
  sections,
  missing: ['environment', 'assistance_needed'],
  gate: 'warn',
  mayLeave: true,
  text: {
    title: 'Handoff to Second line',
    sections: sections.map(({ heading, blocks }) => ({ heading, blocks })),
    reference: 'Baton ref BT-7K2M · Service desk → Second line',
  },
  ...more,
});

/** The same with everything answered. */
export const completeNote = (): Note => {
  const complete = sections.map((one): NoteSection =>
    one.complete
      ? one
      : one.id === 'environment'
        ? { ...one, complete: true, answer: { unknownBecause: 'the requester is on a train' } }
        : {
            ...one,
            complete: true,
            answer: { text: 'Please look at the gateway log from 14:01 on, today.' },
          },
  );
  return note({ sections: complete, missing: [] });
};
