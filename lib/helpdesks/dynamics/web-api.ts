import type { TicketStatus } from '../../case/statuses.ts';
import type { TicketRef } from '../../case/ticket.ts';
import { cut } from '../../page/text-of.ts';
import type { Entry, Facts } from '../adapter.ts';
import { at, listAt } from '../read/at.ts';
import { confirmation } from '../read/confirmation.ts';
import { fetchJson } from '../read/fetch-same-origin.ts';
import { instantOf } from '../read/instant.ts';
import { known } from '../read/known.ts';
import { unlessEmpty } from '../read/unless-empty.ts';
import { wordsIn } from '../read/words-in.ts';

/**
 * Dataverse's Web API (learn.microsoft.com, tables incident, queueitem, email
 * and annotation; version 9.2), which takes the session's cookie for reading.
 * Beside each code and each reference it gives the words that the user reads.
 */

/** The case's number and title confirm what the page shows. */
export const cases = /* @__PURE__ */ confirmation<{
  readonly number: string | undefined;
  readonly title: string | undefined;
}>();

const headers = {
  'OData-Version': '4.0',
  'OData-MaxVersion': '4.0',
  Prefer: 'odata.include-annotations="*"',
};

const get = (ticket: TicketRef, path: string, signal: AbortSignal): Promise<unknown> =>
  fetchJson(`${ticket.site}/api/data/v9.2/${path}`, signal, headers);

const shown = (row: unknown, column: string): string | undefined =>
  cut(at(row, `${column}@OData.Community.Display.V1.FormattedValue`));

const columns = [
  'ticketnumber,title,description,createdon,modifiedon,responseby,resolveby',
  'statuscode,statecode,prioritycode,_ownerid_value,_customerid_value,_primarycontactid_value,_subjectid_value',
].join();

/** Asks for the case itself, and keeps what confirms it. Rejects when it can't be had. */
async function fetchCase(ticket: TicketRef, signal: AbortSignal): Promise<unknown> {
  const contact = '($select=emailaddress1)';
  const row = await get(
    ticket,
    `incidents(${ticket.ticketId})?$select=${columns}&$expand=primarycontactid${contact},customerid_contact${contact}`,
    signal,
  );
  if (at(row, 'incidentid') !== ticket.ticketId) throw new Error('Another case');
  cases.keep(ticket, { number: cut(at(row, 'ticketnumber')), title: cut(at(row, 'title')) });
  return row;
}

/** Whether what confirms this case is known; it is asked for if not. */
export const soughtCase = (ticket: TicketRef) =>
  cases.sought(ticket, () => fetchCase(ticket, new AbortController().signal));

export async function fetchCaseFacts(ticket: TicketRef, signal: AbortSignal): Promise<Facts> {
  const [row, queues] = await Promise.all([
    fetchCase(ticket, signal),
    get(
      ticket,
      `queueitems?$select=queueitemid&$filter=_objectid_value eq ${ticket.ticketId} and statecode eq 0&$expand=queueid($select=name)`,
      signal,
    ).catch(() => null),
  ]);
  const ownerIs = at(row, '_ownerid_value@Microsoft.Dynamics.CRM.lookuplogicalname');
  const owner = shown(row, '_ownerid_value');
  const items = listAt(queues, 'value');
  const queue = items.length === 1 ? cut(at(items[0], 'queueid', 'name')) : undefined;
  const label = shown(row, 'statuscode');
  return known({
    subject: cut(at(row, 'title')),
    requester: shown(row, '_primarycontactid_value') ?? shown(row, '_customerid_value'),
    status: label ? known({ label, status: statusIn(row) }) : undefined,
    priority: shown(row, 'prioritycode'),
    assignee: ownerIs === 'systemuser' ? owner : undefined,
    group: queue ?? (ownerIs === 'team' ? owner : undefined),
    category: shown(row, '_subjectid_value'),
    description: cut(at(row, 'description')),
    openedAt: instantOf(at(row, 'createdon')),
    updatedAt: instantOf(at(row, 'modifiedon')),
    due: unlessEmpty(
      known({
        first_reply: instantOf(at(row, 'responseby')),
        resolution: instantOf(at(row, 'resolveby')),
      }),
    ),
  });
}

/** The status reasons that the product brings along; of a company's own, only that the case is over is known. */
function statusIn(row: unknown): TicketStatus | undefined {
  const reasons: Readonly<Record<string, TicketStatus>> = {
    1: 'open',
    2: 'on_hold',
    3: 'pending',
    4: 'open',
    5: 'solved',
    6: 'closed',
    1000: 'solved',
    2000: 'closed',
  };
  const states: Readonly<Record<string, TicketStatus>> = { 1: 'solved', 2: 'closed' };
  return reasons[String(at(row, 'statuscode'))] ?? states[String(at(row, 'statecode'))];
}

/** E-mails that were sent or received, and notes. Posts and calls are not asked for. */
export async function fetchEntries(
  ticket: TicketRef,
  signal: AbortSignal,
): Promise<readonly Entry[]> {
  const [row, emails, notes] = await Promise.all([
    fetchCase(ticket, signal),
    get(
      ticket,
      `emails?$select=description,directioncode,senton,createdon,sender,statuscode,_createdby_value&$filter=_regardingobjectid_value eq ${ticket.ticketId}`,
      signal,
    ),
    get(
      ticket,
      `annotations?$select=notetext,createdon,_createdby_value&$filter=_objectid_value eq ${ticket.ticketId}`,
      signal,
    ),
  ]);
  const addresses = new Set([
    at(row, 'primarycontactid', 'emailaddress1'),
    at(row, 'customerid_contact', 'emailaddress1'),
  ]);
  const draft = 1;
  const sent = listAt(emails, 'value')
    .filter((email) => at(email, 'statuscode') !== draft)
    .map((email): Entry => {
      const isOutgoing = at(email, 'directioncode') === true;
      const sender = at(email, 'sender');
      const isRequester = typeof sender === 'string' && addresses.has(sender);
      return known({
        visibility: 'public',
        from: isOutgoing ? 'desk' : isRequester ? 'requester' : 'unknown',
        author: isOutgoing ? shown(email, '_createdby_value') : cut(sender),
        at: instantOf(at(email, 'senton')) ?? instantOf(at(email, 'createdon')),
        body: bodyOf(at(email, 'description')),
      });
    });
  const written = listAt(notes, 'value').map((note): Entry =>
    known({
      visibility: 'internal',
      from: 'desk',
      author: shown(note, '_createdby_value'),
      at: instantOf(at(note, 'createdon')),
      body: bodyOf(at(note, 'notetext')),
    }),
  );
  return [...sent, ...written].toSorted((a, b) => (a.at ?? 0) - (b.at ?? 0));
}

/** E-mails, and notes from the rich editor, are HTML; older notes are not. */
const bodyOf = (text: unknown): string =>
  (typeof text === 'string' && !/<\/?[a-z][^<>]*>/i.test(text) ? text : wordsIn(text)) ?? '';
