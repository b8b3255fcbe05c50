// @vitest-environment happy-dom
// @vitest-environment-options {"settings":{"enableIframePageLoading":true,"handleDisabledFileLoadingAsSuccess":true}}
import { describe, expect, it } from 'vitest';
import type { Helpdesk } from '../../../lib/helpdesks/adapter.ts';
import { products, recogniseProduct } from '../../../lib/helpdesks/products.ts';
import { pages, type KnownPage } from './pages.ts';
import { pageOf, snapshot } from './snapshot.ts';

const helpdesks = import.meta.glob<Helpdesk>('../../../lib/helpdesks/*.helpdesk.ts', {
  eager: true,
  import: 'default',
});

/** What is read of a page in all: the product, the number and the facts, or no ticket. */
function readPage(document: Document, address: string) {
  const url = new URL(address);
  const product = recogniseProduct(document, url);
  const helpdesk = Object.values(helpdesks).find((each) => each.product === product);
  const ticket = helpdesk?.ticket(document, url) ?? null;
  const root = ticket && helpdesk ? helpdesk.root(document, ticket) : null;
  if (!helpdesk || !ticket || !root || root === 'other') {
    return { helpdesk: product?.id ?? null, ticketId: null };
  }
  return {
    helpdesk: helpdesk.product.id,
    ticketId: ticket.ticketId,
    site: ticket.site,
    facts: helpdesk.facts(root, ticket),
  };
}

describe.each(pages)('$name', ({ name, address, helpdesk, ticketId, facts }) => {
  it('is read as what it is', () => {
    const read = readPage(pageOf(snapshot(name)), address);
    expect(read).toEqual(
      ticketId
        ? { helpdesk, ticketId, site: new URL(address).origin, facts }
        : { helpdesk, ticketId: null },
    );
  });

  it('is recognised by its own adapter alone', () => {
    const document = pageOf(snapshot(name));
    const all = products.filter((each) => each.recognise(document, new URL(address)));
    expect(all.map(({ id }) => id)).toEqual([helpdesk]);
  });
});

/** What becomes of pages: other versions, other languages, half-loaded, tampered with. */
const mutations: readonly { readonly what: string; readonly mutate: (page: Document) => void }[] = [
  { what: 'without headings', mutate: (page) => removeAll(page, 'h1, h2') },
  {
    what: 'with another number in its heading',
    mutate: (page) => rewrite(page, 'h1, h2', (text) => text.replace(/#\d+/g, '#4711')),
  },
  {
    what: 'with the heading of another language',
    mutate: (page) => rewrite(page, 'h1, h2', (text) => text.replace(/#\d+/g, 'Nr. 4711')),
  },
  { what: 'without ids', mutate: (page) => withoutAttribute(page, 'id') },
  { what: 'without classes', mutate: (page) => withoutAttribute(page, 'class') },
  { what: 'with an empty body', mutate: (page) => page.body.replaceChildren() },
  {
    what: 'with a second ticket in it',
    mutate: (page) => {
      const second = page.createElement('div');
      second.innerHTML =
        '<div class="ticket-info-basics"><div class="id"><div class="value">4711</div></div></div>';
      page.body.append(second);
      const heading = page.createElement('h2');
      heading.textContent = 'Incident #4711';
      page.querySelector('#content')?.append(heading);
    },
  },
];

const tickets = pages.filter((page): page is KnownPage & { ticketId: string } => !!page.ticketId);

describe.each(mutations)('a page $what', ({ mutate }) => {
  it.each(tickets)(
    '$name shows no ticket, or still the right one',
    ({ name, address, ticketId }) => {
      const document = pageOf(snapshot(name));
      mutate(document);
      expect([null, ticketId]).toContain(readPage(document, address).ticketId);
    },
  );
});

describe('a page whose address names another ticket than it shows', () => {
  it.each(tickets)('$name shows no ticket', ({ name, address, ticketId }) => {
    const other = new URL(address);
    other.search = other.search.replace(`id=${ticketId}`, 'id=4711');
    other.pathname = other.pathname.replace(`/issues/${ticketId}`, '/issues/4711');
    const expected = other.href === new URL(address).href ? ticketId : null;
    expect(readPage(pageOf(snapshot(name)), other.href).ticketId).toBe(expected);
  });
});

it('a subject of 10 MB is cut before it is sent', () => {
  const page = tickets.find(({ name }) => name === 'redmine-2026-11-23-show');
  const document = pageOf(snapshot(page?.name ?? ''));
  const heading = document.querySelector('.subject h3');
  if (heading) heading.textContent = '\u202e<b>'.repeat(2_500_000);
  const { facts } = readPage(document, page?.address ?? '');
  expect(JSON.stringify(facts).length).toBeLessThan(10_000);
});

function removeAll(page: Document, selector: string): void {
  for (const element of page.querySelectorAll(selector)) element.remove();
}

function rewrite(page: Document, selector: string, change: (text: string) => string): void {
  for (const element of page.querySelectorAll(selector)) {
    element.textContent = change(element.textContent ?? '');
  }
}

function withoutAttribute(page: Document, name: string): void {
  for (const element of page.querySelectorAll(`[${name}]`)) element.removeAttribute(name);
}
