import type { TicketRecordInput } from '../../../lib/case/ticket.ts';

const rt = 'http://127.0.0.1:8081';
const redmine = 'http://127.0.0.1:8082';

/** Each snapshot, the address it was taken from, and all that may be read from it. */
export interface KnownPage {
  readonly name: string;
  readonly address: string;
  readonly helpdesk: string;
  /** Null: a page of the product that is no ticket. */
  readonly ticketId: string | null;
  readonly facts?: TicketRecordInput['facts'];
}

const vpn = {
  subject: 'VPN disconnects every few minutes',
  description:
    'Since this morning the VPN drops every five minutes.\nI work from home, on Wi-Fi. The error is: "Gateway did not respond (809)".',
};
const hostile = {
  subject: '<script>alert(1)</script> is shown on the intranet start page & in the title',
  description:
    'The page shows this text:\n<img src=x onerror=alert(1)> <b>bold?</b> &amp; </textarea><script>alert(2)</script>',
};

export const pages: readonly KnownPage[] = [
  {
    name: 'request-tracker-2026-11-23-display',
    address: `${rt}/Ticket/Display.html?id=1`,
    helpdesk: 'request-tracker',
    ticketId: '1',
    facts: {
      agent: 'agent',
      ...vpn,
      status: { label: 'open', status: 'open' },
      priority: 'Medium',
      group: 'Service Desk',
      assignee: 'Alex Agent',
      requester: 'Rita Requester',
      category: 'Network',
    },
  },
  {
    name: 'request-tracker-2026-11-23-display-hostile',
    address: `${rt}/Ticket/Display.html?results=abc;id=7`,
    helpdesk: 'request-tracker',
    ticketId: '7',
    facts: {
      agent: 'agent',
      ...hostile,
      status: { label: 'open', status: 'open' },
      priority: 'Medium',
      group: 'Service Desk',
      assignee: 'Alex Agent',
      requester: 'Zoë Ångström',
      category: 'Network',
    },
  },
  {
    name: 'request-tracker-2026-11-23-history',
    address: `${rt}/Ticket/History.html?id=1`,
    helpdesk: 'request-tracker',
    ticketId: '1',
    facts: { agent: 'agent' },
  },
  {
    name: 'request-tracker-2026-11-23-comment',
    address: `${rt}/Ticket/Update.html?Action=Comment;id=1`,
    helpdesk: 'request-tracker',
    ticketId: '1',
    facts: { agent: 'agent' },
  },
  {
    name: 'request-tracker-2026-11-23-reply',
    // After a refused update.
    address: `${rt}/Ticket/Update.html`,
    helpdesk: 'request-tracker',
    ticketId: '1',
    facts: { agent: 'agent' },
  },
  {
    name: 'request-tracker-2026-11-23-modify',
    address: `${rt}/Ticket/Modify.html?id=1`,
    helpdesk: 'request-tracker',
    ticketId: '1',
    facts: { agent: 'agent' },
  },
  {
    // Shown at the address that was asked for.
    name: 'request-tracker-2026-11-23-login',
    address: `${rt}/Ticket/Display.html?id=1`,
    helpdesk: 'request-tracker',
    ticketId: null,
  },
  {
    name: 'redmine-2026-11-23-show',
    address: `${redmine}/issues/1?tab=notes#note-3`,
    helpdesk: 'redmine',
    ticketId: '1',
    facts: {
      agent: 'agent',
      ...vpn,
      status: { label: 'In Progress', status: 'open' },
      priority: 'Normal',
      group: 'Service Desk',
      assignee: 'Alex Agent',
      requester: 'Rita Requester',
      category: 'Network',
    },
  },
  {
    name: 'redmine-2026-11-23-show-hostile',
    address: `${redmine}/issues/7`,
    helpdesk: 'redmine',
    ticketId: '7',
    facts: {
      agent: 'agent',
      ...hostile,
      // Textile takes it for an entity.
      description: hostile.description.replace('&amp;', '&'),
      status: { label: 'In Progress', status: 'open' },
      priority: 'Normal',
      group: 'Service Desk',
      assignee: 'Alex Agent',
      requester: 'Zoë Ångström',
      category: 'Network',
    },
  },
  {
    name: 'redmine-2026-11-23-edit',
    address: `${redmine}/issues/1/edit`,
    helpdesk: 'redmine',
    ticketId: '1',
    facts: { agent: 'agent', subject: vpn.subject, group: 'Service Desk' },
  },
  {
    name: 'redmine-2026-11-23-list',
    address: `${redmine}/issues`,
    helpdesk: 'redmine',
    ticketId: null,
  },
  {
    name: 'redmine-2026-11-23-login',
    address: `${redmine}/login?back_url=${encodeURIComponent(`${redmine}/issues/1`)}`,
    helpdesk: 'redmine',
    ticketId: null,
  },
];
