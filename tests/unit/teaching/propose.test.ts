// @vitest-environment happy-dom
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { locate, read, theOne, valueOf } from '../../../lib/helpdesks/taught/locate.ts';
import { propose } from '../../../lib/teaching/propose.ts';
import { stabilityOf } from '../../../lib/teaching/stability.ts';
import { deskHtml, first, nextRelease, second } from './desk.ts';

const value = { number: '4711', textIs: 'value' } as const;
const show = (html: string): void => {
  document.body.innerHTML = html;
};
const the = (css: string): Element => {
  const found = document.querySelector(css);
  if (!found) throw new Error(css);
  return found;
};

describe('what is pointed at is found by', () => {
  it.each([
    [
      'its id',
      '<p id="case-subject">Mail</p>',
      'p',
      { by: 'attribute', attribute: 'id', value: 'case-subject' },
    ],
    [
      'its test id',
      '<p data-testid="subject" id="ember99">Mail</p>',
      'p',
      { attribute: 'data-testid', value: 'subject' },
    ],
    [
      'a data attribute without a value',
      '<b data-ticket-subject>Mail</b>',
      'b',
      { attribute: 'data-ticket-subject', value: '' },
    ],
    [
      'its name',
      '<input name="issue[subject]" value="Mail">',
      'input',
      { attribute: 'name', value: 'issue[subject]' },
    ],
    [
      'the term of a list',
      '<dl><dt>Status:</dt><dd>Open</dd></dl>',
      'dd',
      { by: 'label', tag: 'dt', label: 'Status', beside: 'next' },
    ],
    [
      'the head of a row',
      '<table><tr><th>Status</th><td>Open</td></tr></table>',
      'td',
      { by: 'label', tag: 'th', label: 'Status' },
    ],
    [
      'a label for its field',
      '<label for="x1y2z3">Queue *</label><p></p><select id="x1y2z3"><option>IT</option></select>',
      'select',
      { by: 'label', label: 'Queue', beside: 'control' },
    ],
    [
      'a label in a cell before it',
      '<div><div><span>Queue</span></div><div>IT</div></div>',
      'div > div + div',
      { by: 'label', tag: 'div', label: 'Queue', beside: 'next' },
    ],
    [
      'a class that is a word',
      '<p class="css-1a2b3c requester-name">Rita</p>',
      'p',
      { by: 'classes', classes: ['requester-name'] },
    ],
    ['being the heading', '<h1 class="css-1a2b3c">Mail</h1>', 'h1', { by: 'tag', tag: 'h1' }],
    [
      'what is around it',
      '<div id="ticket-head"><b>Mail</b></div><b>else</b>',
      'b',
      { by: 'attribute', value: 'ticket-head' },
    ],
  ])('%s', (_by, html, css, way) => {
    show(html);
    const locator = propose(the(css), value);
    expect(locator[0]).toMatchObject(way);
    expect(read(document, locator)).toBe(valueOf(the(css)));
  });

  it.each([
    ['an id with the ticket’s number', '<p id="subject-4711">Mail</p><p>b</p>'],
    ['an id that a tool made', '<p id="ember812">Mail</p><p>b</p>'],
    ['an attribute that tells the value', '<p data-name="Mail">Mail</p><p>b</p>'],
    ['a class hash', '<p class="css-1q2w3e">Mail</p><p>b</p>'],
  ])('never by %s: then by its position, which is weak', (_by, html) => {
    show(html);
    const locator = propose(the('p'), value);
    expect(locator).toHaveLength(1);
    expect(stabilityOf(locator)).toMatchObject({ word: 'weak', reason: 'position' });
  });

  it('by several ways of which none counts positions, where there are such', () => {
    show(deskHtml(first));
    const locator = propose(the('dd span'), value);
    expect(locator.length).toBeGreaterThan(0);
    expect(JSON.stringify(locator)).not.toContain('nth');
  });
});

describe('a field of the desk', () => {
  const fields = {
    number: 'p span',
    subject: 'h1',
    status: 'dd span',
    requester: 'dl > dd:nth-of-type(2)',
    priority: 'td',
    assignee: 'tr:nth-of-type(2) > td',
  };
  const expected: Readonly<Record<string, string>> = {
    number: '#4812',
    subject: second.subject,
    status: second.status,
    requester: second.requester,
    priority: second.priority,
    assignee: 'Alex Agent',
  };

  it.each(Object.entries(fields))(
    '%s is found on another ticket after a release with other hashes and another order',
    (field, css) => {
      show(deskHtml(first));
      const locator = propose(the(css), value);
      show(deskHtml(second, nextRelease));
      expect(read(document, locator)).toBe(expected[field]);
    },
  );
});

describe('a locator', () => {
  beforeEach(() =>
    show('<p id="a">one</p><p id="b">two</p><p id="c" hidden style="display:none">3</p>'),
  );
  const byId = (id: string) => ({ by: 'attribute', tag: 'p', attribute: 'id', value: id }) as const;

  it.each([
    ['the first that leads somewhere', [byId('gone'), byId('a')], 'one'],
    ['nothing where two disagree', [byId('a'), byId('b')], undefined],
    ['nothing where several match', [{ by: 'tag', tag: 'p' }], undefined],
    ['nothing that is hidden', [byId('c')], undefined],
  ] as const)('reads %s', (_what, locator, text) => {
    expect(read(document, locator)).toBe(text);
  });

  it('takes hostile values for what they are', () => {
    const way = { ...byId('"],*[id="a'), value: '"],*[id="a' } as const;
    expect(theOne(document, way)).toBeNull();
  });
});

const tag = fc.constantFrom('div', 'p', 'span', 'section', 'dl', 'table', 'h1');
const attributes = fc.constantFrom(
  '',
  ' id="subject"',
  ' class="css-1q2w3e"',
  ' class="title"',
  ' data-field="x"',
  ' id="ember12"',
);
const tree = fc.letrec<{ node: string }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 4 },
    fc
      .tuple(tag, attributes, fc.constantFrom('a', 'b', 'Status', '12'))
      .map(([t, a, text]) => `<${t}${a}>${text}</${t}>`),
    fc
      .tuple(
        fc.constantFrom('div', 'section', 'li'),
        attributes,
        fc.array(tie('node'), { minLength: 1, maxLength: 4 }),
      )
      .map(([t, a, inner]) => `<${t}${a}>${inner.join('')}</${t}>`),
  ),
})).node;

it('whatever is proposed leads to what was pointed at, and to nothing else', () => {
  fc.assert(
    fc.property(tree, fc.nat(), fc.constantFrom('value', 'name'), (html, index, textIs) => {
      show(html);
      const all = [...document.body.querySelectorAll('*')];
      const pointed = all[index % all.length];
      if (!pointed) return;
      const locator = propose(pointed, { textIs });
      for (const way of locator) {
        const found = theOne(document, way);
        expect(found ? valueOf(found) : null).toEqual(valueOf(pointed));
      }
      if (textIs === 'name' && locator.length > 0) expect(locate(document, locator)).toBe(pointed);
    }),
  );
});
