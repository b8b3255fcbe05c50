import type { TicketStatus } from '../../case/statuses.ts';
import type { TicketRef } from '../../case/ticket.ts';
import type { Entry, Facts } from '../adapter.ts';
import { confirmation } from '../read/confirmation.ts';
import { known } from '../read/known.ts';
import { statusOf } from '../read/status-of.ts';
import { unlessEmpty } from '../read/unless-empty.ts';
import { fetchRecords, type XmlRecord } from './xml.ts';

/** Who a ticket is for: incidents, cases, requests and HR cases name the field differently. */
export const requesterFields = ['caller_id', 'contact', 'requested_for', 'opened_for'];

/** In a workspace, the record's number is all that can confirm a page. */
export const records = /* @__PURE__ */ confirmation<XmlRecord>();

/** Asks for the ticket's record, and keeps it. Rejects when it can't be had. */
export async function learnRecord(
  ticket: TicketRef,
  table: string,
  signal: AbortSignal,
): Promise<XmlRecord> {
  const [record] = await fetchRecords(ticket, table, `sys_id=${ticket.ticketId}`, signal);
  if (record?.value('sys_id') !== ticket.ticketId) throw new Error('Another record');
  records.keep(ticket, record);
  return record;
}

/** Whether the ticket's record is known; it is asked for if not. */
export const soughtRecord = (ticket: TicketRef, table: string) =>
  records.sought(ticket, () => learnRecord(ticket, table, new AbortController().signal));

/** All that the record tells. Labels of choices are not in it, so those come from the page alone. */
export function factsOfRecord(record: XmlRecord): Facts {
  const requester = requesterFields.find((field) => record.shown(field));
  return known({
    subject: record.value('short_description'),
    requester: requester && record.shown(requester),
    assignee: record.shown('assigned_to'),
    group: record.shown('assignment_group'),
    service: record.shown('business_service'),
    location: record.shown('location'),
    description: record.value('description'),
    openedAt: record.at('opened_at') ?? record.at('sys_created_on'),
    updatedAt: record.at('sys_updated_on'),
    due: unlessEmpty(known({ resolution: record.at('due_date') })),
  });
}

/** The codes that tables have out of the box; sites add their own, which stay labels. */
const incident: Readonly<Record<string, TicketStatus>> = {
  1: 'new',
  2: 'open',
  3: 'on_hold',
  6: 'solved',
  7: 'closed',
  8: 'closed',
};
const customerCase: Readonly<Record<string, TicketStatus>> = {
  1: 'new',
  3: 'closed',
  6: 'solved',
  7: 'closed',
  10: 'open',
  18: 'pending',
};
const task: Readonly<Record<string, TicketStatus>> = {
  '-5': 'pending',
  1: 'new',
  2: 'open',
  3: 'closed',
  4: 'closed',
  7: 'closed',
};

/** A state's label with the policy's word for its code. */
export function statusIn(
  table: string,
  label: string | undefined,
  code: string | undefined,
): Facts['status'] {
  const words =
    table === 'incident'
      ? incident
      : table === 'sn_customerservice_case'
        ? customerCase
        : ['task', 'sc_task'].includes(table)
          ? task
          : {};
  const status = code === undefined ? undefined : statusOf(words, code)?.status;
  return label === undefined ? undefined : known({ label, status });
}

/**
 * The ticket's journal. Not every agent may read that table; then it is empty.
 * People are known by the names they sign in with, so those of the requester
 * and of the assignee are asked for; whoever writes work notes is of the desk too.
 */
export async function fetchJournal(
  ticket: TicketRef,
  table: string,
  signal: AbortSignal,
): Promise<readonly Entry[]> {
  const record = records.of(ticket) ?? (await learnRecord(ticket, table, signal));
  const requester = requesterFields.map((field) => record.value(field)).find(Boolean);
  const assignee = record.value('assigned_to');
  const people = [requester, assignee].filter((id) => /^[0-9a-f]{32}$/.test(id ?? ''));
  const [journal, users] = await Promise.all([
    fetchRecords(
      ticket,
      'sys_journal_field_list',
      `sysparm_query=element_id=${ticket.ticketId}^ORDERBYsys_created_on`,
      signal,
    ),
    fetchRecords(ticket, 'sys_user_list', `sysparm_query=sys_idIN${people.join()}`, signal).catch(
      () => [],
    ),
  ]);
  const signedInAs = (id: string | undefined) =>
    users.find((user) => user.value('sys_id') === id)?.value('user_name');
  const author = (entry: XmlRecord) => entry.value('sys_created_by');
  const desk = new Set(
    journal.filter((it) => it.value('element') === 'work_notes').map((it) => author(it)),
  );
  if (assignee) desk.add(signedInAs(assignee));
  const byRequester = requester && signedInAs(requester);
  return journal.flatMap((entry): Entry[] => {
    const element = entry.value('element');
    const by = author(entry);
    const body = entry.value('value');
    if (!body || (element !== 'work_notes' && element !== 'comments')) return [];
    return [
      known({
        visibility: element === 'work_notes' ? 'internal' : 'public',
        from: by && by === byRequester ? 'requester' : by && desk.has(by) ? 'desk' : 'unknown',
        author: by,
        at: entry.at('sys_created_on'),
        body,
      }),
    ];
  });
}
