import type { Readings } from '../../../lib/page/readings.ts';

/**
 * What a bug report needs about reading a page, in English for those who mend
 * it. There is nothing of the ticket in it, nor where the helpdesk is: of the
 * address only its shape.
 */
export function reportOf(
  readings: Readings,
  { url, version, browser }: { url: string; version: string; browser: string },
): string {
  const { helpdesk, recognised, found, facts, api, entries, composer } = readings;
  return [
    `Baton ${version}: what it can read`,
    `Browser: ${browser}`,
    `Helpdesk: ${helpdesk}`,
    `Address: ${shapeOf(url)}`,
    `Recognised: ${recognised ? 'yes' : 'no'}`,
    `Ticket in the page: ${found ? 'found' : 'not found, number only'}`,
    `REST API: ${api.replace('_', ' ')}`,
    `Conversation: ${entries ? `${entries.public} public, ${entries.internal} internal, ${entries.unknown} unknown` : 'not read'}`,
    `Internal note: ${composer}`,
    ...facts.map(({ name, from }) => `- ${name}: ${from ?? 'not there'}`),
  ].join('\n');
}

/** Words of a product stay, numbers and whatever else stands in an address don't. */
function shapeOf(address: string): string {
  const { pathname, searchParams, hash } = new URL(address);
  const path = pathname.split('/').map(wordOr).join('/');
  const names = [...searchParams.keys()].map((name) => `${wordOr(name)}=…`).join('&');
  const anchor = hash
    .split(/([/#?&=])/)
    .map((part) => (/^[/#?&=]?$/.test(part) ? part : wordOr(part)));
  return `${path}${names && `?${names}`}${anchor.join('')}`;
}

const wordOr = (part: string): string => (/^[a-z_.-]{0,24}$/i.test(part) ? part : '…');
