// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { taughtSchema } from '../../../lib/policy/schema/taught-schema.ts';
import { check } from '../../../lib/teaching/check.ts';
import { draftSchema, reportSchema } from '../../../lib/teaching/draft-schema.ts';
import { emptyDraft, type TeachingDraft } from '../../../lib/teaching/draft.ts';
import type { TeachingField } from '../../../lib/teaching/fields.ts';
import { pick } from '../../../lib/teaching/pick.ts';
import { suggest } from '../../../lib/teaching/suggest.ts';
import { afterAct, afterReport, definitionOf, missingFrom } from '../../../lib/teaching/teach.ts';
import { deskHtml, enliven, first, nextRelease, second } from './desk.ts';

const url = (id: number) => new URL(`https://desk.example/cases/${id}`);
const show = (html: string): void => {
  document.body.innerHTML = html;
  enliven(document);
};
const the = (css: string): Element => {
  const found = document.querySelector(css);
  if (!found) throw new Error(css);
  return found;
};

const tab = (name: string): HTMLElement => {
  const tabs = [...document.querySelectorAll<HTMLElement>('[role="tab"]')];
  const found = tabs.find(({ textContent }) => textContent === name);
  if (!found) throw new Error(name);
  return found;
};

/** As the page and the background do it together. */
function pointed(draft: TeachingDraft, field: TeachingField, css: string): TeachingDraft {
  const number = draft.ticketId ?? undefined;
  const picked = pick(the(css), field, { url: url(first.id), number });
  const report = reportSchema.parse({ is: 'picked', picked });
  return draftSchema.parse(afterReport(afterAct(draft, { do: 'point', field }), report));
}

function taught(): TeachingDraft {
  let draft = emptyDraft('https://desk.example', 'Facility desk');
  draft = pointed(draft, 'number', 'p span');
  draft = pointed(draft, 'subject', 'h1');
  draft = pointed(draft, 'status', 'dd');
  tab('Team only').click();
  draft = pointed(draft, 'note', 'textarea');
  return pointed(draft, 'internal', '[role="tab"]:nth-of-type(2)');
}

beforeEach(() => show(deskHtml(first)));

describe('teaching', () => {
  it('asks for the number, then the subject, and for a sign once there is a note field', () => {
    let draft = emptyDraft('https://desk.example', 'desk');
    expect(missingFrom(draft)).toBe('number');
    draft = pointed(draft, 'number', 'p span');
    expect(missingFrom(draft)).toBe('subject');
    draft = pointed(draft, 'subject', 'h1');
    expect(missingFrom(draft)).toBeNull();
    draft = pointed(draft, 'note', 'textarea');
    expect(missingFrom(draft)).toBe('internal');
    expect(definitionOf(draft, { id: 'desk', version: 1 })).toBeNull();
    draft = afterAct(draft, { do: 'never_public', on: true });
    expect(missingFrom(draft)).toBeNull();
  });

  it('gives a definition that can be saved', () => {
    const definition = definitionOf(taught(), { id: 'desk', version: 3 });
    expect(taughtSchema.parse(definition)).toMatchObject({
      id: 'desk',
      version: 3,
      address: { in: 'path', path: '/cases/{id}' },
      note: { internal: { by: 'attribute', attribute: 'aria-selected', value: 'true' } },
    });
  });

  it.each([
    ['number', 'h1', 'no_number'],
    ['note', 'h1', 'no_field'],
    ['internal', '[role="tab"]', 'no_state'],
    ['internal', 'h1', 'no_state'],
  ] as const)('says what is wrong with pointing for %s at %s: %s', (field, css, why) => {
    tab('Team only').click();
    const draft = pointed(emptyDraft('https://desk.example', 'desk'), field, css);
    expect(draft.problem).toEqual({ field, why });
  });

  it('clears a field, and the sign with the note', () => {
    const draft = afterAct(taught(), { do: 'clear', field: 'note' });
    expect(draft.places.note).toBeUndefined();
    expect(draft.proof).toBeNull();
    expect(missingFrom(afterAct(taught(), { do: 'clear', field: 'number' }))).toBe('number');
  });

  it('proposes the policy’s word for a status that is plain English, for the person to change', () => {
    show(deskHtml({ ...first, status: 'On hold' }));
    const draft = pointed(emptyDraft('https://desk.example', 'desk'), 'status', 'dd');
    expect(draft.statusWords).toEqual({ 'On hold': 'on_hold' });
    const act = { do: 'status_word', label: 'On hold', word: null } as const;
    expect(afterAct(draft, act).statusWords).toEqual({});
  });
});

describe('the check on a second ticket', () => {
  const look = (id: number) => {
    const draft = taught();
    const definition = definitionOf(draft, { id: 'desk', version: 1 });
    if (!definition) throw new Error('nothing taught');
    const values = { subject: first.subject, status: first.status };
    return (html: string) => {
      show(html);
      return check(document, url(id), definition, { ticketId: `${first.id}`, values });
    };
  };

  it('finds all of it, whatever has changed around it', () => {
    expect(look(second.id)(deskHtml(second, nextRelease))).toEqual({
      ticketId: `${second.id}`,
      number: 'found',
      values: { subject: second.subject, status: second.status },
      missing: [],
      suspicious: [],
      note: 'not_internal_now',
    });
  });

  it.each([
    ['the first ticket is still in view', first.id, deskHtml(first), { number: 'same' }],
    ['the page is still the one before', second.id, deskHtml(first), { number: 'unconfirmed' }],
    ['this is no ticket', second.id, '<p>All cases</p>', { number: 'missing' }],
    [
      'the subject is the same',
      second.id,
      deskHtml({ ...second, subject: first.subject }),
      { suspicious: ['subject'] },
    ],
    [
      'something is gone',
      second.id,
      deskHtml(second).replace('Status', 'State'),
      { missing: ['status'] },
    ],
  ])('tells that %s', (_what, id, html, expected) => {
    expect(look(id)(html)).toMatchObject(expected);
  });
});

describe('what is suggested first', () => {
  it.each([
    ['number', 'p'],
    ['subject', 'h1'],
    ['status', 'dd'],
    ['priority', 'td'],
    ['note', 'textarea'],
    ['internal', '[role="tab"]:nth-of-type(2)'],
  ] as const)('%s is %s', (field, css) => {
    const [likely] = suggest(document, field, url(first.id));
    expect(likely === the(css) || the(css).contains(likely ?? null)).toBe(true);
  });
});
