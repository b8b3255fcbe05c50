import type { TicketRef } from '../../case/ticket.ts';
import { cut } from '../../page/text-of.ts';
import { fetchSameOrigin } from '../read/fetch-same-origin.ts';

/** One record as the database has it, whatever the language: codes, and times in UTC. */
export interface XmlRecord {
  /** A field's value; undefined where it is empty or hidden from this agent. */
  value(field: string): string | undefined;
  /** What a reference shows, such as a person's name. */
  shown(field: string): string | undefined;
  at(field: string): number | undefined;
}

/**
 * Records by `<table>.do?XML`, which the session's cookie suffices for, where
 * the REST API asks for a token of the page's own world. Rejects when it can't
 * be reached or the answer is something else, such as a page to sign in.
 */
export async function fetchRecords(
  { site }: TicketRef,
  table: string,
  query: string,
  signal: AbortSignal,
): Promise<readonly XmlRecord[]> {
  const response = await fetchSameOrigin(`${site}/${table}.do?XML&${query}`, signal);
  const answer = new DOMParser().parseFromString(await response.text(), 'text/xml');
  if (answer.documentElement.localName !== 'xml') throw new Error('No records');
  return [...answer.documentElement.children].map(recordOf);
}

function recordOf(record: Element): XmlRecord {
  const field = (name: string) => [...record.children].find(({ localName }) => localName === name);
  return {
    value: (name) => cut(field(name)?.textContent),
    shown: (name) => cut(field(name)?.getAttribute('display_value')),
    at: (name) => {
      const text = field(name)?.textContent ?? '';
      const ms = /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/.test(text)
        ? Date.parse(`${text.replace(' ', 'T')}Z`)
        : Number.NaN;
      return Number.isFinite(ms) ? ms : undefined;
    },
  };
}
