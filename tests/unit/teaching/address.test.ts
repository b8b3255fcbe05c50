import { describe, expect, it } from 'vitest';
import { numberAt } from '../../../lib/helpdesks/taught/ticket-number.ts';
import { addressFrom, widened } from '../../../lib/teaching/address.ts';

const at = (path: string) => new URL(path, 'https://desk.example');

describe('how addresses look, by one example', () => {
  it.each([
    ['#4711', '/cases/4711', { in: 'path', form: 'digits', path: '/cases/{id}' }, '4711'],
    ['#4711', '/cases/4711/history', { in: 'path', form: 'digits', path: '/cases/{id}' }, '4711'],
    [
      'Case INC-4711',
      '/browse/INC-4711',
      { in: 'path', form: 'code', path: '/browse/{id}' },
      'INC-4711',
    ],
    ['INC-4711', '/case/4711', { in: 'path', form: 'digits', path: '/case/{id}' }, '4711'],
    ['4711', '/case-4711.html', { in: 'path', form: 'digits', path: '/case-{id}.html' }, '4711'],
    ['4711', '/p/88/cases/4711', { in: 'path', form: 'digits', path: '/p/*/cases/{id}' }, '4711'],
    [
      '4711',
      '/view.php?id=4711&tab=1',
      { in: 'query', form: 'digits', path: '/view.php', name: 'id' },
      '4711',
    ],
    [
      '4711',
      '/app#/case/4711',
      { in: 'hash', form: 'digits', path: '/app', hash: '#/case/{id}' },
      '4711',
    ],
    [
      'Ticket 4711',
      '/v/6f1c2b3a-0d4e-4f5a-8b6c-7d8e9f0a1b2c',
      { in: 'page', form: 'digits', path: '/v/*' },
      '4711',
    ],
  ])('%s in %s', (shown, path, address, ticketId) => {
    expect(addressFrom(shown, at(path))).toEqual({ address, ticketId });
    const found = addressFrom(shown, at(path));
    expect(found && numberAt(found.address, at(path), () => shown)).toBe(ticketId);
  });

  it.each([
    ['no number', 'Mail is slow', '/x'],
    ['several, none of them in the address', '4711 of 4812', '/x'],
  ])('%s: none', (_why, shown, path) => {
    expect(addressFrom(shown, at(path))).toBeNull();
  });

  it('a number that is a part of another one is another one', () => {
    expect(addressFrom('#47', at('/cases/4711'))?.address.in).toBe('page');
  });
});

describe('a second ticket', () => {
  const address = { in: 'path', form: 'digits', path: '/mail/cases/{id}' } as const;

  it('shows which part of the address differs as well', () => {
    expect(widened(address, at('/printers/cases/4812'))).toEqual({
      ...address,
      path: '/*/cases/{id}',
    });
  });

  it('changes nothing when the address is another altogether', () => {
    expect(widened(address, at('/other/thing/9'))).toEqual(address);
  });
});
