import type { TicketRef } from '../../case/ticket.ts';
import { fetchSameOrigin } from '../read/fetch-same-origin.ts';

/** What REST 2.0 answers; checked value by value, as from any stranger. */
export interface Answer {
  /** Of a transaction. */
  readonly Type?: unknown;
  /** Of a user. */
  readonly Privileged?: unknown;
  /** Of a search. */
  readonly items?: readonly Item[];
}

/** A ticket or a transaction among those that were searched for. */
export interface Item {
  readonly id?: unknown;
  readonly Subject?: unknown;
  readonly Status?: unknown;
  readonly Queue?: { readonly Name?: unknown };
  readonly Owner?: { readonly Name?: unknown; readonly RealName?: unknown };
  readonly Requestor?: readonly { readonly id?: unknown; readonly RealName?: unknown }[];
  readonly Created?: unknown;
  readonly LastUpdated?: unknown;
  readonly Due?: unknown;
  readonly CustomFields?: readonly {
    readonly name?: unknown;
    readonly values?: readonly unknown[];
  }[];
  /** Of a transaction. */
  readonly Type?: unknown;
  readonly NewValue?: unknown;
  readonly Creator?: { readonly id?: unknown };
}

/** Asks RT with the page's session. Rejects when it can't be reached. */
export async function get(ticket: TicketRef, path: string, signal: AbortSignal): Promise<Answer> {
  const response = await fetchSameOrigin(`${ticket.site}/REST/2.0/${path}`, signal);
  const answer: unknown = await response.json();
  return isObject(answer) ? answer : {};
}

const isObject = (answer: unknown): answer is Answer =>
  typeof answer === 'object' && answer !== null;
