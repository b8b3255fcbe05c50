import { describe, expect, it } from 'vitest';
import { compose } from '../../../lib/handoff/compose.ts';
import type { Note, NoteSection } from '../../../lib/handoff/note.ts';
import type { NoteContext } from '../../../lib/handoff/section.ts';
import { standardSections } from '../../../lib/handoff/template.ts';
import { answers, context, emptyCase, fired, quiet, seen } from './context.ts';
import { policy, tier } from './policy.ts';
import { rich } from './rich.ts';

const note = (given: NoteContext): Note => compose(given, { reference: 'BT-7K2M9Q' });

const section = (given: NoteContext, id: string): NoteSection => {
  const found = note(given).sections.find((one) => one.id === id);
  if (!found) throw new Error(`no section ${id}`);
  return found;
};

type Answers = Parameters<typeof answers>[0];
const answering = (given: Answers, changes: Partial<NoteContext> = {}): NoteContext =>
  context({ case: { ...emptyCase, noteAnswers: answers(given) }, ...changes });

describe('the template', () => {
  it('is the receiver’s', () => {
    expect(note(context()).template).toBe('full');
  });

  it('is the policy’s first for a receiver without one', () => {
    expect(note(context({ to: tier('duty') })).template).toBe('short');
  });

  it('is Baton’s own when the policy has none, with every standard section', () => {
    const given = context({ policy: { ...policy, noteTemplates: [] } });
    const { sections, missing } = note(given);
    expect(sections.map(({ id }) => id)).toEqual(standardSections.map(([id]) => id));
    expect(missing).toEqual(['summary', 'assistance_needed', 'steps_tried']);
  });
});

describe('a required section is complete', () => {
  const needed = 'assistance_needed';

  it.each<readonly [string, boolean, Answers]>([
    ['without an answer', false, {}],
    ['with an answer that is too short', false, { [needed]: { text: 'Help!' } }],
    ['with white space that is long enough', false, { [needed]: { text: ' '.repeat(20) } }],
    ['with an answer', true, { [needed]: { text: 'Restart vpn-gw-2.' } }],
    ['with a reason why it is unknown', true, { [needed]: { unknownBecause: 'user left' } }],
    ['with an empty reason', false, { [needed]: { unknownBecause: ' ' } }],
  ])('%s: %s', (_, complete, given) => {
    expect(section(answering(given), needed).complete).toBe(complete);
    expect(note(answering(given)).missing.includes(needed)).toBe(!complete);
  });

  it('with what Baton knows by itself', () => {
    const known = context({ case: { ...emptyCase, facts: { subject: seen('VPN drops') } } });
    expect(section(known, 'summary').complete).toBe(true);
  });

  it('not with a draft that is shorter than the template asks for', () => {
    const facts = { subject: seen('Help') };
    const known = context({ case: { ...emptyCase, facts }, to: tier('duty') });
    expect(section(known, 'summary').complete).toBe(false);
  });

  it('not with a draft that only helps to answer', () => {
    const known = context({ case: { ...emptyCase, facts: { tags: seen(['windows-11']) } } });
    expect(section(known, 'environment')).toMatchObject({ complete: false, required: true });
  });

  it('not with "unknown" where the template wants to know', () => {
    const [template] = policy.noteTemplates.slice(1);
    if (!template) throw new Error('no template');
    const strict = {
      ...policy,
      noteTemplates: [
        {
          ...template,
          sections: template.sections.map((one) => ({ ...one, unknownAllowed: false })),
        },
      ],
    };
    const given = answering({ [needed]: { unknownBecause: 'user left' } }, { policy: strict });
    expect(note(given).missing).toContain(needed);
  });
});

describe('what the agent is asked', () => {
  it('is the section’s question', () => {
    expect(section(context(), 'assistance_needed').question).toMatch(/receiver do/);
  });

  it('is nothing where Baton fills the section by itself', () => {
    expect(section(rich, 'steps_tried').question).toBeUndefined();
  });

  it('is asked all the same when there was nothing to fill in', () => {
    expect(section(context(), 'steps_tried').question).toMatch(/try/);
  });

  it('names the heading of a section that this version does not know', () => {
    const given = answering({ site_code: { text: 'HAM-2' } });
    expect(section(given, 'site_code')).toMatchObject({
      question: 'What does the receiver need to know for “Site code”?',
      complete: true,
      blocks: [{ kind: 'paragraph', text: 'HAM-2' }],
    });
  });

  it('gets no draft when the template wants the agent’s own words', () => {
    expect(section(rich, 'assistance_needed').drafted).toEqual([]);
  });
});

describe('the note', () => {
  it('keeps what Baton drafted above what the agent adds', () => {
    expect(section(rich, 'environment').blocks).toEqual([
      { kind: 'paragraph', text: 'Tags: windows-11, hamburg' },
      {
        kind: 'paragraph',
        text: 'Client 5.0.3 on Windows 11 24H2, office network Hamburg. Gateway was patched on Sunday.',
      },
    ]);
  });

  it('leaves empty sections out of the text, but not out of the form', () => {
    const { sections, text } = note(rich);
    expect(sections.map(({ id }) => id)).toContain('related');
    expect(text.sections.map(({ heading }) => heading)).not.toContain('Related');
    expect(text.sections.every(({ blocks }) => blocks.length > 0)).toBe(true);
  });

  it('ends in a line that names itself, the way, and what is open', () => {
    expect(note(rich).text.reference).toBe(
      'Baton ref BT-7K2M9Q · Service desk → Network team · open: How to reproduce, Site code',
    );
  });

  it('is held back by a strict gate while something is missing', () => {
    expect(note(rich)).toMatchObject({ gate: 'block', missing: ['site_code'], mayLeave: false });
  });

  it('leaves when nothing is missing', () => {
    const noteAnswers = new Map([
      ...rich.case.noteAnswers,
      ...answers({ site_code: { text: 'HAM-2' } }),
    ]);
    const full = note({ ...rich, case: { ...rich.case, noteAnswers } });
    expect(full).toMatchObject({ missing: [], mayLeave: true });
    expect(full.text.reference).toMatch(/open: How to reproduce$/);
  });

  it('leaves incomplete when a fired rule is immediate', () => {
    const verdict = { ...quiet, fired: [fired('security', 'Flagged: security')] };
    expect(note(context({ verdict }))).toMatchObject({ gate: 'warn', mayLeave: true });
  });

  it('is the same for the same case', () => {
    expect(note(rich)).toEqual(note(rich));
  });
});
