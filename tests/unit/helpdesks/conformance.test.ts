// @vitest-environment happy-dom
// @vitest-environment-options {"settings":{"enableIframePageLoading":true,"handleDisabledFileLoadingAsSuccess":true}}
import { describe, expect, it } from 'vitest';
import {
  composerOf,
  type Coverage,
  type Helpdesk,
  type Product,
} from '../../../lib/helpdesks/adapter.ts';
import { productName, products } from '../../../lib/helpdesks/products.ts';
import { factNames } from '../../../lib/case/fact-names.ts';
import { formatIds } from '../../../lib/handoff/blocks.ts';
import { ticketFactsSchema, ticketRefSchema } from '../../../lib/case/ticket.ts';
import { pages } from './pages.ts';
import { pageOf, snapshot } from './snapshot.ts';

const files = import.meta.glob<{ product: Product; coverage: Coverage; default: Helpdesk }>(
  '../../../lib/helpdesks/*.helpdesk.ts',
  { eager: true },
);

const blank = pageOf('<!doctype html><title>A page</title><h1>#1</h1><p>Ticket #1</p>');

it('finds every adapter of the folder, each under its own id', () => {
  expect(Object.values(files)).toHaveLength(products.length);
  expect(new Set(products.map(({ id }) => id)).size).toBe(products.length);
});

describe.each(Object.entries(files))('%s', (file, { product, coverage, default: helpdesk }) => {
  it('is named by its id and has a name for people', () => {
    expect(helpdesk.product).toBe(product);
    expect(file).toContain(`/${product.id}.helpdesk.ts`);
    expect(productName(product.id)).toBe(product.name);
    expect(product.name.trim()).not.toBe('');
  });

  it('declares facts that there are, and says what it was written for', () => {
    expect(factNames).toEqual(expect.arrayContaining(Object.keys(helpdesk.reads)));
    const { recognised, versions, note, limits = [] } = coverage;
    for (const text of [recognised, versions, note, ...limits]) expect(text.trim()).not.toBe('');
  });

  it.each(['https://evil.example/', 'https://help.example/issues/1', 'about:blank'])(
    'sees nothing in a page of something else at %s',
    (address) => {
      expect(product.recognise(blank, new URL(address))).toBe(false);
    },
  );

  it.each([
    'https://help.example/',
    'https://help.example/Ticket/Display.html?id=1&id=2',
    'https://help.example/Ticket/Display.html?id=1%202',
    'https://help.example/Ticket/Display.html?id=-1',
    'https://help.example/issues/0',
    'https://help.example/issues/1x',
    'https://help.example/tickets/1e3',
    'https://help.example/tickets/99999999999999999999',
  ])('takes %s for no ticket', (address) => {
    expect(helpdesk.ticket(blank, new URL(address))).toBeNull();
  });

  it('finds no ticket in a page that does not show it', () => {
    const ticket = { helpdesk: product.id, site: 'https://help.example', ticketId: '1' };
    expect(helpdesk.root(blank, ticket)).toBeNull();
    const composer = composerOf(helpdesk);
    if (!composer) return;
    expect(composer.field(blank, ticket)).toBe('missing');
    expect(formatIds).toContain(composer.format(blank));
  });

  it('reads what the background takes, from every page of its own', () => {
    for (const { name, address } of pages.filter((page) => page.helpdesk === product.id)) {
      const document = pageOf(snapshot(name));
      const ticket = helpdesk.ticket(document, new URL(address));
      if (!ticket) continue;
      expect(ticketRefSchema.parse(ticket).helpdesk).toBe(product.id);
      const root = helpdesk.root(document, ticket);
      const facts = root && root !== 'other' ? helpdesk.facts(root, ticket) : {};
      expect(ticketFactsSchema.safeParse(facts).success).toBe(true);
      expect(Object.values(facts)).not.toContain(undefined);
      const declared = Object.keys(helpdesk.reads);
      expect(declared).toEqual(expect.arrayContaining(Object.keys(facts)));
    }
  });
});
