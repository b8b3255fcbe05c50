import type { TicketStatus } from '../case/statuses.ts';
import type { TicketRef } from '../case/ticket.ts';
import { cut, textOf } from '../page/text-of.ts';
import { defineCoverage, defineHelpdesk, defineProduct } from './adapter.ts';
import { known } from './read/known.ts';
import { isVisible, only } from './read/only.ts';
import { statusOf } from './read/status-of.ts';

/**
 * HubSpot Service Hub, as public extensions have read it in 2026 (time trackers,
 * a ticket helper, a theme for tickets). Help Desk has a link to the ticket in
 * its header; a CRM record has its number in the address alone, so nothing of
 * its page can be trusted after a move.
 */
const helpDeskTicket = /^\/help-desk\/(\d{1,15})\/.*\/ticket\/([1-9]\d{0,14})(?:\/|$)/;
/** 0-5 is the object type "ticket"; the second form is the older one. */
const record = /^\/contacts\/(\d{1,15})\/(?:record\/0-5|ticket)\/([1-9]\d{0,14})(?:\/|$)/;

/** The stages of a new portal in English. */
const stages: Readonly<Record<string, TicketStatus>> = {
  New: 'new',
  'Waiting on contact': 'pending',
  'Waiting on us': 'open',
  Closed: 'closed',
};

/** What opens over or beside a ticket: previews of other records. */
const panel = '[data-layer-for="Panel"], [data-selenium-test="sidebar-preview-panel"]';

export const product = defineProduct({
  id: 'hubspot',
  name: 'HubSpot Service Hub',
  // One host per data centre: app, app-eu1, app-na3, ….
  recognise: (_document, { hostname, pathname }) =>
    /^app(?:-[a-z]{2}\d{1,2})?\.hubspot\.com$/.test(hostname) &&
    /^\/(?:help-desk|contacts|live-messages)\/\d/.test(pathname),
});

export const coverage = defineCoverage({
  recognised: 'its own hosts',
  versions: 'Help Desk (2026)',
  note: 'none: no documented mark tells its comment box from the reply, so the note is copied',
  verified: 'fixture',
  limits: [
    'On the CRM record of a ticket only the number is known.',
    'Stage, priority, owner and pipeline are read where the sidebar shows them.',
    'The conversation is not read.',
  ],
});

export default defineHelpdesk({
  product,
  conversationFrom: 'page',
  singlePage: true,
  reads: {
    subject: 'page',
    requester: 'page',
    status: 'page',
    priority: 'page',
    assignee: 'page',
    group: 'page',
  },

  ticket(_document, url) {
    const [, portal, ticketId] =
      helpDeskTicket.exec(url.pathname) ?? record.exec(url.pathname) ?? [];
    // One base for both, since they show the same ticket.
    return portal && ticketId
      ? { helpdesk: 'hubspot', site: `${url.origin}/contacts/${portal}`, ticketId }
      : null;
  },

  root: ticketElement,

  facts(root, ticket) {
    // Its place in the page outlives the ticket.
    if (ticketElement(root.ownerDocument, ticket) !== root) return {};
    const find = (name: string) =>
      only(
        [
          ...root.querySelectorAll(`[data-test-id="${name}"], [data-selenium-test="${name}"]`),
        ].filter((found) => isVisible(found) && found.closest(panel) === root.closest(panel)),
      );
    const property = (name: string) => {
      const shown = find(`property-input-${name}`);
      return shown && 'value' in shown ? cut(shown.value) : textOf(shown);
    };
    return known({
      subject: textOf(find('ticket-header-name-link')),
      requester:
        textOf(find('ticket-header-contact-detail-link')) ??
        textOf(find('contact-chicklet-title-link')),
      status: statusOf(stages, property('hs_pipeline_stage')),
      priority: property('hs_ticket_priority'),
      assignee: property('hubspot_owner_id'),
      group: property('hs_pipeline'),
    });
  },

  conversation: () => [],

  watch: (root) => root,

  note: 'unproven',
});

function ticketElement(document: Document, ticket: TicketRef): Element | 'other' | null {
  const headers = [...document.querySelectorAll('[data-test-id="ticket-header-name-link"]')].filter(
    isVisible,
  );
  if (headers.length === 0) return null;
  const header = only(headers.filter((it) => leadsTo(it, ticket)));
  if (!header) return headers.some(leadsSomewhere) ? 'other' : null;
  return header.closest(`${panel}, [data-application-name="svh-help-desk"]`);
}

const addresses = (header: Element): readonly string[] =>
  [header, ...header.querySelectorAll('a')].flatMap((link) => link.getAttribute('href') ?? []);

const leadsTo = (header: Element, { ticketId }: TicketRef): boolean =>
  addresses(header).some((address) => idIn(address) === ticketId);

const leadsSomewhere = (header: Element): boolean =>
  addresses(header).some((address) => idIn(address) !== undefined);

const idIn = (address: string): string | undefined =>
  /\/(?:ticket|record\/0-5)\/(\d+)/.exec(address)?.[1];
