import type { TicketRef } from '../../case/ticket.ts';
import { cut } from '../../page/text-of.ts';
import type { Entry, Facts, Helpdesk } from '../adapter.ts';
import { at, listAt } from '../read/at.ts';
import { fetchJson } from '../read/fetch-same-origin.ts';
import { instantOf } from '../read/instant.ts';
import { known } from '../read/known.ts';
import { tagsOf } from '../read/tags.ts';
import { unlessEmpty } from '../read/unless-empty.ts';
import { jiraStatus } from './status.ts';

/**
 * REST with the session's cookie, the same in the Cloud and in Data Center:
 * the platform's `/rest/api/2` and the service projects' `/rest/servicedeskapi`
 * (developer.atlassian.com), which answers for requests alone, not for other issues.
 */

/** Jira before 9 calls some of it experimental and wants to be told that one knows. */
const headers = { 'X-ExperimentalApi': 'opt-in' };

/** What Cloud and Data Center both give, by the same API and the same entries. */
export const reads = {
  subject: 'api',
  requester: 'api',
  status: 'api',
  priority: 'api',
  assignee: 'api',
  group: 'api',
  category: 'api',
  tags: 'api',
  openedAt: 'api',
  updatedAt: 'api',
  due: 'api',
  agent: 'api',
  description: 'conversation',
  lastPublicUpdateAt: 'conversation',
  lastCustomerUpdateAt: 'conversation',
} as const satisfies Helpdesk['reads'];

/** How many comments a page has, and after how many pages something must be wrong. */
const perPage = 100;
const mostPages = 50;

const fields =
  'summary,description,status,priority,assignee,reporter,creator,labels,created,updated,project';

/** Facts of an issue; what only service projects have is left out where it is refused. */
export async function readFacts(ticket: TicketRef, signal: AbortSignal): Promise<Facts> {
  const unlessRefused = (asked: Promise<unknown>) => asked.catch(() => undefined);
  const [issue, request, slas, me] = await Promise.all([
    readIssue(ticket, signal),
    unlessRefused(readRequest(ticket, signal)),
    unlessRefused(get(ticket, `servicedeskapi/request/${ticket.ticketId}/sla`, signal)),
    unlessRefused(get(ticket, 'api/2/myself', signal)),
  ]);
  const field = (...path: readonly string[]) => at(issue, 'fields', ...path);
  return known({
    subject: cut(field('summary')),
    requester: cut(field('reporter', 'displayName')),
    status: jiraStatus(
      cut(field('status', 'name')),
      field('status', 'statusCategory', 'key'),
      instantOf(at(request, 'currentStatus', 'statusDate', 'iso8601')),
    ),
    priority: cut(field('priority', 'name')),
    assignee: cut(field('assignee', 'displayName')),
    group: cut(field('project', 'name')),
    category: cut(at(request, 'requestType', 'name')),
    tags: tagsOf(listAt(issue, 'fields', 'labels')),
    openedAt: instantOf(field('created')),
    updatedAt: instantOf(field('updated')),
    due: dueIn(slas),
    agent: cut(at(me, 'displayName')),
  });
}

/** The request's own text and all comments, oldest first. */
export async function readConversation(
  ticket: TicketRef,
  signal: AbortSignal,
): Promise<readonly Entry[]> {
  const [issue, request, comments] = await Promise.all([
    readIssue(ticket, signal),
    readRequest(ticket, signal),
    readComments(ticket, signal),
  ]);
  const requester = idOf(at(issue, 'fields', 'reporter'));
  const participants = new Set(listAt(request, 'participants', 'values').map(idOf));
  const fromOf = (author: unknown, isPublic: boolean): Entry['from'] => {
    const id = idOf(author);
    if (id === undefined) return 'unknown';
    if (id === requester) return 'requester';
    return isPublic && participants.has(id) ? 'unknown' : 'desk';
  };
  const creator = at(issue, 'fields', 'creator');
  const description = cut(at(issue, 'fields', 'description'));
  const opening: Entry[] = description
    ? [
        known({
          visibility: 'public',
          // Somebody of the desk may have written it down for them.
          from: idOf(creator) === requester ? 'requester' : 'unknown',
          author: cut(at(creator, 'displayName')),
          at: instantOf(at(issue, 'fields', 'created')),
          body: description,
        }),
      ]
    : [];
  return [
    ...opening,
    ...comments.map((comment): Entry => {
      const author = at(comment, 'author');
      const isPublic = at(comment, 'public');
      return known({
        visibility: isPublic === true ? 'public' : isPublic === false ? 'internal' : 'unknown',
        from: fromOf(author, isPublic !== false),
        author: cut(at(author, 'displayName')),
        at: instantOf(at(comment, 'created', 'iso8601')),
        body: cut(at(comment, 'body')) ?? '',
      });
    }),
  ];
}

const get = (ticket: TicketRef, path: string, signal: AbortSignal): Promise<unknown> =>
  fetchJson(`${ticket.site}/rest/${path}`, signal, headers);

async function readIssue(ticket: TicketRef, signal: AbortSignal): Promise<unknown> {
  const issue = await get(ticket, `api/2/issue/${ticket.ticketId}?fields=${fields}`, signal);
  // A moved issue answers to its old key as well.
  if (at(issue, 'key') !== ticket.ticketId) throw new Error('Another issue');
  return issue;
}

const readRequest = (ticket: TicketRef, signal: AbortSignal): Promise<unknown> =>
  get(ticket, `servicedeskapi/request/${ticket.ticketId}?expand=participant,requestType`, signal);

async function readComments(ticket: TicketRef, signal: AbortSignal): Promise<readonly unknown[]> {
  const comments: unknown[] = [];
  for (let page = 0; page < mostPages; page += 1) {
    const part = `start=${comments.length}&limit=${perPage}`;
    const path = `servicedeskapi/request/${ticket.ticketId}/comment?${part}`;
    const answer = await get(ticket, path, signal);
    const values = listAt(answer, 'values');
    comments.push(...values);
    if (values.length === 0 || at(answer, 'isLastPage') === true) return comments;
  }
  throw new Error('Too many comments');
}

/** A user's id: the Cloud's, or Data Center's. */
const idOf = (user: unknown): string | undefined =>
  cut(at(user, 'accountId')) ?? cut(at(user, 'key')) ?? cut(at(user, 'name'));

/** The two targets that a service project comes with, while they run; others have names of their own. */
function dueIn(slas: unknown): Facts['due'] {
  const until = (name: string) => {
    const sla = listAt(slas, 'values').find((each) => at(each, 'name') === name);
    return instantOf(at(sla, 'ongoingCycle', 'breachTime', 'iso8601'));
  };
  return unlessEmpty(
    known({
      first_reply: until('Time to first response'),
      resolution: until('Time to resolution'),
    }),
  );
}
