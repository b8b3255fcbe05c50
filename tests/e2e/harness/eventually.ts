import { expect } from 'vitest';

/** Expects something that takes the machine a while, never for a fixed time. */
export const eventually = <T>(ask: () => T | Promise<T>) => expect.poll(ask, { timeout: 10_000 });
