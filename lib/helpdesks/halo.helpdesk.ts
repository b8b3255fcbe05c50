import { defineCoverage, defineHelpdesk, defineProduct } from './adapter.ts';

/**
 * HaloPSA, HaloITSM and Halo Service Desk, one application. A ticket's screen is
 * arranged by each tenant and known by its labels alone; the REST API wants a
 * token, not the session's cookie. So nothing but the address is trusted.
 */
const vendors = /\.(?:halopsa|haloitsm|haloservicedesk)\.com$/;

/** The list and the single ticket; `/portal/…` is the requesters' side. */
const agentPage = /^\/tickets?\/?$/;

export const product = defineProduct({
  id: 'halo',
  name: 'HaloPSA / HaloITSM',
  // On domains of its own by the ticket's toolbar (a public extension's markup, 2026).
  recognise: (document, { hostname, pathname }) =>
    agentPage.test(pathname) &&
    (vendors.test(hostname) ||
      (document.querySelector('button.solidbutton.fabtn') !== null &&
        document.querySelector('button i.fa.fa-share-alt') !== null)),
});

export const coverage = defineCoverage({
  recognised: 'its own hosts; any domain on a page with its toolbar',
  versions: 'web app (2026)',
  note: 'none: what makes an action private is set up by each tenant, so the note is copied',
  verified: 'fixture',
  limits: ["Only the number is known: a ticket's screen is different for each tenant."],
});

export default defineHelpdesk({
  product,
  conversationFrom: 'page',
  singlePage: true,
  reads: {},

  ticket(_document, url) {
    const ids = agentPage.test(url.pathname) ? url.searchParams.getAll('id') : [];
    // Links have leading zeros.
    const ticketId =
      ids.length === 1 ? /^0{0,9}([1-9]\d{0,9})$/.exec(ids[0] ?? '')?.[1] : undefined;
    return ticketId ? { helpdesk: 'halo', site: url.origin, ticketId } : null;
  },

  root: () => null,
  facts: () => ({}),
  conversation: () => [],
  note: 'unproven',
});
