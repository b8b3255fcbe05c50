import { afterEach, expect, it, vi } from 'vitest';
import { confirmation } from '../../../../lib/helpdesks/read/confirmation.ts';

const ticket = (ticketId: string) => ({ helpdesk: 'demo', site: 'https://d.example', ticketId });

afterEach(() => void vi.useRealTimers());

it('asks once, and knows it of that ticket alone', async () => {
  const numbers = confirmation<string>();
  const ask = vi.fn<() => Promise<void>>(async () => numbers.keep(ticket('1'), 'INC1'));
  expect(numbers.sought(ticket('1'), () => Promise.resolve().then(ask))).toBe('asking');
  expect(numbers.sought(ticket('1'), ask)).toBe('asking');
  await vi.waitFor(() => expect(numbers.sought(ticket('1'), ask)).toBe('known'));
  expect(ask).toHaveBeenCalledTimes(1);
  expect(numbers.of(ticket('1'))).toBe('INC1');
  expect(numbers.of(ticket('2'))).toBeNull();
});

it('lets half a minute pass after a failure', async () => {
  vi.useFakeTimers();
  const numbers = confirmation<string>();
  const ask = vi.fn<() => Promise<never>>(() => Promise.reject(new Error('away')));
  expect(numbers.sought(ticket('1'), ask)).toBe('asking');
  await vi.advanceTimersByTimeAsync(1);
  expect(numbers.sought(ticket('1'), ask)).toBe('failed');
  await vi.advanceTimersByTimeAsync(29_000);
  expect(numbers.sought(ticket('1'), ask)).toBe('failed');
  await vi.advanceTimersByTimeAsync(2_000);
  expect(numbers.sought(ticket('1'), ask)).toBe('asking');
  expect(ask).toHaveBeenCalledTimes(2);
});
