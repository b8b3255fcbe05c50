// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { composerOf } from '../../../../lib/helpdesks/adapter.ts';
import { taughtHelpdesk } from '../../../../lib/helpdesks/taught/interpret.ts';
import { deskHtml, enliven, first, nextRelease, second } from '../../teaching/desk.ts';
import { facilityDesk } from './definition.ts';

const desk = taughtHelpdesk(facilityDesk);
const address = (id: number | string) => new URL(`https://desk.example/cases/${id}`);
const show = (html: string): void => {
  document.body.innerHTML = html;
  enliven(document);
};
const ticketAt = (id: number) => {
  const ticket = desk.ticket(document, address(id));
  if (!ticket) throw new Error('no ticket');
  return ticket;
};
const factsOf = (id: number) => {
  const root = desk.root(document, ticketAt(id));
  if (!root || root === 'other') throw new Error('no root');
  return desk.facts(root, ticketAt(id));
};

describe('a taught helpdesk', () => {
  beforeEach(() => show(deskHtml(first)));

  it('is recognised on its site and nowhere else', () => {
    expect(desk.product.recognise(document, address(1))).toBe(true);
    expect(desk.product.recognise(document, new URL('https://desk.example.org/cases/1'))).toBe(
      false,
    );
  });

  it.each([
    ['4711', '4711'],
    ['4711/edit', '4711'],
    ['new', null],
    ['', null],
    ['1e3', null],
    ['-4', null],
    ['999999999999999999999', null],
  ])('finds in /cases/%s the ticket %s', (path, id) => {
    expect(desk.ticket(document, address(path))?.ticketId ?? null).toBe(id);
  });

  it('gives what was taught', () => {
    expect(factsOf(first.id)).toEqual({
      subject: first.subject,
      requester: first.requester,
      status: { label: first.status, status: 'open' },
    });
  });

  it('gives the same after a release with other hashes and another order', () => {
    show(deskHtml(second, nextRelease));
    expect(factsOf(second.id)).toEqual({
      subject: second.subject,
      requester: second.requester,
      status: { label: second.status },
    });
  });

  it('takes a page that shows another number for something else', () => {
    expect(desk.root(document, ticketAt(second.id))).toBe('other');
  });

  it('gives nothing of the ticket before while the next one is being drawn', () => {
    expect(desk.facts(document.body, ticketAt(second.id))).toEqual({});
  });

  it('has the number alone when nothing is where it was', () => {
    show('<main>Everything is new here</main>');
    expect(desk.root(document, ticketAt(first.id))).toBeNull();
  });

  it('leaves the number out of a subject that begins with it', () => {
    show(deskHtml({ ...first, subject: '#4711: Mail is slow' }));
    expect(factsOf(first.id).subject).toBe('Mail is slow');
  });
});

describe('its number, where the address does not have it', () => {
  const byPage = taughtHelpdesk({
    ...facilityDesk,
    address: { in: 'page', form: 'digits', path: '/view' },
  });
  const url = new URL('https://desk.example/view?id=8f3a');

  it('is the page’s', () => {
    show(deskHtml(first));
    expect(byPage.ticket(document, url)?.ticketId).toBe('4711');
  });

  it('is unknown while the page shows several', () => {
    show(deskHtml(first).replace('#4711', '#4711 of 4812'));
    expect(byPage.ticket(document, url)).toBeNull();
  });
});

describe('its note', () => {
  beforeEach(() => show(deskHtml(first)));
  const composer = (helpdesk = desk) => {
    const found = composerOf(helpdesk);
    if (!found) throw new Error('no composer');
    return found;
  };
  const field = () => composer().field(document, ticketAt(first.id));
  const textarea = () => document.querySelector('textarea');

  it('goes nowhere while the answer to the requester is chosen', () => {
    expect(field()).toBe('public');
  });

  it('goes into the field after the internal tab was chosen for it', () => {
    expect(composer().open(document, ticketAt(first.id))).toBe('here');
    expect(field()).toBe(textarea());
  });

  it('leaves the tab alone when something was typed for the requester', () => {
    const area = textarea();
    if (area) area.value = 'Dear Rita';
    composer().open(document, ticketAt(first.id));
    expect(field()).toBe('public');
  });

  it('goes nowhere when the sign is gone', () => {
    composer().open(document, ticketAt(first.id));
    document.querySelector('[role="tablist"]')?.remove();
    expect(field()).toBe('public');
  });

  it('never presses what would send', () => {
    const sending = taughtHelpdesk({
      ...facilityDesk,
      note: {
        ...facilityDesk.note,
        internal: {
          ...facilityDesk.note.internal,
          at: [{ by: 'text', tag: 'button', text: 'Send' }],
        },
      },
    });
    let sent = 0;
    document.querySelector('form')?.addEventListener('submit', () => (sent += 1));
    composer(sending).open(document, ticketAt(first.id));
    expect(sent).toBe(0);
    expect(composer(sending).field(document, ticketAt(first.id))).toBe('public');
  });

  it('needs no sign where the agent said that the field is never public', () => {
    const said = taughtHelpdesk({
      ...facilityDesk,
      note: { ...facilityDesk.note, internal: { by: 'agent' } },
    });
    expect(composer(said).field(document, ticketAt(first.id))).toBe(textarea());
  });

  it('is left to the clipboard where none was taught', () => {
    expect(composerOf(taughtHelpdesk({ ...facilityDesk, note: null }))).toBeNull();
  });
});
