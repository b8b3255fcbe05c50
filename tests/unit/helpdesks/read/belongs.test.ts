import { expect, it } from 'vitest';
import { belongs } from '../../../../lib/helpdesks/read/belongs.ts';

/** Each test has an installation of its own, since what was seen is remembered. */
const installation = (name: string) => (ticketId: string) => ({
  helpdesk: 'chatwoot',
  site: `https://${name}.example`,
  ticketId,
});

it('takes what stands there at first for what the address names', () => {
  const ticket = installation('first');
  expect(belongs(ticket('1'), ['10', '11'])).toBe(true);
});

it('never takes what is of another ticket, however often it is asked', () => {
  const ticket = installation('other');
  expect(belongs(ticket('1'), ['10', '11'])).toBe(true);
  expect(belongs(ticket('2'), ['10', '11'])).toBe(false);
  expect(belongs(ticket('2'), ['11', '20'])).toBe(false);
  expect(belongs(ticket('2'), ['20'])).toBe(true);
  expect(belongs(ticket('1'), ['20'])).toBe(false);
  expect(belongs(ticket('1'), ['9', '10'])).toBe(true);
});

it('takes nothing for a ticket that may be of one that was passed by', () => {
  const ticket = installation('passing');
  expect(belongs(ticket('1'), ['10'])).toBe(true);
  expect(belongs(ticket('2'), ['10'])).toBe(false);
  expect(belongs(ticket('3'), ['20'])).toBe(false);
  expect(belongs(ticket('3'), ['30'])).toBe(true);
});

it('says nothing where nothing stands', () => {
  expect(belongs(installation('empty')('1'), [])).toBe(false);
});
