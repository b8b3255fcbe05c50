import type { TicketStatus } from '../case/statuses.ts';
import quill from '../editors/quill.editor.ts';
import { factsOf } from '../page/conversation.ts';
import { textOf } from '../page/text-of.ts';
import { defineCoverage, defineHelpdesk, defineProduct } from './adapter.ts';
import { deepAll } from './read/deep.ts';
import { known } from './read/known.ts';
import { isVisible } from './read/only.ts';
import { statusOf } from './read/status-of.ts';
import { caseIn, casePage } from './salesforce/case-page.ts';
import { feedEntries } from './salesforce/feed.ts';
import { publisher } from './salesforce/publisher.ts';

/**
 * Salesforce Service Cloud in Lightning. Its REST API is at another host and
 * wants the session's own token, so all comes from the page.
 */
/** What a case's status is called in a new organisation, in English. */
const statuses: Readonly<Record<string, TicketStatus>> = {
  New: 'new',
  Working: 'open',
  'In Progress': 'open',
  Escalated: 'open',
  'Waiting on Customer': 'pending',
  'On Hold': 'on_hold',
  Resolved: 'solved',
  Closed: 'closed',
};

export const product = defineProduct({
  id: 'salesforce',
  name: 'Salesforce Service Cloud',
  // Lightning is never served from a company's own domain; portals are elsewhere.
  recognise: (_document, { hostname, pathname }) =>
    pathname.startsWith('/lightning/') &&
    /\.(?:lightning\.force\.com|my\.salesforce\.com|crmforce\.mil|salesforce\.mil|cloudforce\.com|sfcrmproducts\.cn|sfcrmapps\.cn)$/.test(
      hostname,
    ),
});

export const coverage = defineCoverage({
  recognised: 'its own hosts',
  versions: 'Lightning Experience and its service console',
  note: 'Chatter post that only the company can read, Quill',
  verified: 'fixture',
  limits: [
    'A case is known by its record id; its number is in no address.',
    'Which fields are there is up to the page layout; the status is understood with its English default names.',
    'Times of fields have no zone and are left out.',
    'Who may read a post is only understood in the English interface; in others, and without the picker, no note is written.',
    'Only the part of the feed that was loaded is read, without replies to posts; case comments are not read.',
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
    description: 'page',
    lastPublicUpdateAt: 'page',
    lastCustomerUpdateAt: 'page',
  },

  ticket(_document, url) {
    const ticketId = caseIn(url.pathname, 'view');
    return ticketId ? { helpdesk: 'salesforce', site: url.origin, ticketId } : null;
  },

  root: casePage,

  facts(root) {
    const fields = fieldsIn(root);
    // The feed's newest part is always there, its beginning may not be.
    const { lastPublicUpdateAt, lastCustomerUpdateAt } = factsOf(feedEntries(root, fields));
    return known({
      subject: fields.subject,
      requester: fields.requester,
      status: statusOf(statuses, fields.status),
      priority: fields.priority,
      assignee: fields.owner,
      group: fields.queue,
      description: fields.description,
      lastPublicUpdateAt,
      lastCustomerUpdateAt,
    });
  },

  conversation: (root) => feedEntries(root, fieldsIn(root)),

  watch: (root) => root,

  note: {
    editors: [quill],
    format: () => 'plain',
    open: (document, ticket) => publisher.open(document, ticket),
    field: (document, ticket) => publisher.field(document, ticket),
  },
});

/**
 * What the layout shows. Fields have their API name, whatever the language, in
 * an attribute that guides for new users are attached by; older layouts only
 * have the label.
 */
function fieldsIn(root: Element) {
  const items = deepAll(
    root,
    '[data-target-selection-name^="sfdc:RecordField.Case."], records-record-layout-item[field-label]',
  ).filter((item) => isVisible(item));
  const valueOf = (name: string, label: string) => {
    const item =
      items.find(
        (it) => it.getAttribute('data-target-selection-name') === `sfdc:RecordField.Case.${name}`,
      ) ?? items.find((it) => it.getAttribute('field-label') === label);
    // Around the value stand the words of buttons.
    const values = 'force-lookup a, lightning-formatted-text, lightning-formatted-rich-text';
    return item && deepAll(item, values)[0];
  };
  const read = (name: string, label: string) => textOf(valueOf(name, label));
  const owner = valueOf('OwnerId', 'Case Owner');
  // Users' ids begin with 005, queues' with 00G.
  const ownerId = /\/lightning\/r\/(?:\w+\/)?(005|00G)/.exec(
    owner?.getAttribute('href') ?? '',
  )?.[1];
  const [subject] = deepAll(root, 'support-output-case-subject-field lightning-formatted-text');
  return {
    subject: textOf(subject) ?? read('Subject', 'Subject'),
    requester: read('ContactId', 'Contact Name') ?? read('SuppliedName', 'Web Name'),
    status: read('Status', 'Status'),
    priority: read('Priority', 'Priority'),
    owner: ownerId === '005' ? textOf(owner) : undefined,
    queue: ownerId === '00G' ? textOf(owner) : undefined,
    description: read('Description', 'Description'),
  };
}
