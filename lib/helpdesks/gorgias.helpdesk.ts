import { defineCoverage, defineHelpdesk, defineProduct } from './adapter.ts';

/**
 * Gorgias. Nothing public tells how its page is built, and whether its REST API
 * takes the session's cookie is not known: it asks for a password otherwise,
 * which a person would see, so it is never asked.
 */

/** The first is the usual form (a maintained extension, verified on a live account in 2026-08). */
const ticketPage = /^\/app\/(?:views\/\d{1,12}|ticket)\/([1-9]\d{0,14})\/?$/;

export const product = defineProduct({
  id: 'gorgias',
  name: 'Gorgias',
  recognise: (_document, { hostname, pathname }) =>
    /^(?!(?:www|docs|developers|status)\.)[a-z0-9-]+\.gorgias\.com$/.test(hostname) &&
    /^\/app(?:\/|$)/.test(pathname),
});

export const coverage = defineCoverage({
  recognised: 'its own hosts',
  versions: 'web app (2026)',
  note: 'none: nothing documented tells its internal note from a reply, so the note is copied',
  verified: 'fixture',
  limits: ['Only the number is known: no markup of its page is documented.'],
});

export default defineHelpdesk({
  product,
  conversationFrom: 'page',
  singlePage: true,
  reads: {},

  ticket(_document, url) {
    const ticketId = ticketPage.exec(url.pathname)?.[1];
    return ticketId ? { helpdesk: 'gorgias', site: url.origin, ticketId } : null;
  },

  root: () => null,
  facts: () => ({}),
  conversation: () => [],
  note: 'unproven',
});
