import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openChannel, type CommandHandlers } from '../../../lib/page/channel.ts';

type Listener = (
  message: unknown,
  sender: { id?: string },
  reply: (answer: unknown) => void,
) => boolean;

let listeners: Listener[] = [];
let id: string | undefined = 'baton';
let answer: () => Promise<unknown> = () => Promise.resolve(undefined);
const gone = vi.fn<() => void>();

beforeEach(() => {
  listeners = [];
  id = 'baton';
  gone.mockClear();
  vi.stubGlobal('browser', {
    runtime: {
      get id() {
        return id;
      },
      getURL: (path: string) => `chrome-extension://baton${path}`,
      sendMessage: () => answer(),
      onMessage: {
        addListener: (listener: Listener) => listeners.push(listener),
        removeListener: (listener: Listener) => {
          listeners = listeners.filter((each) => each !== listener);
        },
      },
    },
  });
});
afterEach(() => vi.unstubAllGlobals());

const presence = { inFront: true, idleMs: 0, monotonicMs: 0 };

describe('asking', () => {
  it.each([
    [
      'an answer',
      () => Promise.resolve({ ok: true, value: { idleAfterMs: 1, idleMs: 2 } }),
      { idleAfterMs: 1, idleMs: 2 },
    ],
    [
      'the answer that there is nothing to say',
      () => Promise.resolve({ ok: true, value: null }),
      null,
    ],
    ['a refusal', () => Promise.resolve({ ok: false, error: { code: 'not_allowed' } }), undefined],
    ['no answer', () => Promise.resolve(undefined), undefined],
    ['nobody there', () => Promise.reject(new Error('Receiving end does not exist.')), undefined],
  ])('gets %s', async (_what, answers, expected) => {
    answer = answers;
    expect(await openChannel(gone).send('presence', presence)).toEqual(expected);
    expect(gone).not.toHaveBeenCalled();
  });

  it('F15 learns that the extension is no more', async () => {
    const channel = openChannel(gone);
    answer = () => Promise.reject(new Error('Extension context invalidated.'));
    id = undefined;
    expect(await channel.send('presence', presence)).toBeUndefined();
    expect(gone).toHaveBeenCalledOnce();
    expect(channel.alive()).toBe(false);
  });
});

describe('being asked', () => {
  const handlers: CommandHandlers = {
    place: () => null,
    drag: () => {
      throw new Error('No panel');
    },
    insert: () => Promise.resolve('inserted'),
    focus: () => null,
    awaited: () => null,
    read: () => null,
    lookAgain: () => null,
    leave: () => null,
    teachHere: () => null,
  };
  const ask = (message: unknown, sender = { id: 'baton' }) =>
    new Promise((resolve) => {
      if (!listeners[0]?.(message, sender, resolve)) resolve('ignored');
    });

  it.each([
    [
      { to: 'page', type: 'insert', request: { note: null } },
      { ok: true, value: 'inserted' },
    ],
    [
      { to: 'page', type: 'focus', request: null },
      { ok: true, value: null },
    ],
    [
      { to: 'page', type: 'drag', request: {} },
      { ok: false, error: { code: 'unexpected' } },
    ],
    [{ to: 'background', type: 'focus' }, 'ignored'],
    [{ to: 'page', type: 'toString' }, 'ignored'],
    [{ to: 'page' }, 'ignored'],
    ['focus', 'ignored'],
    [null, 'ignored'],
  ])('%j is answered %j', async (message, expected) => {
    openChannel(gone).serve(handlers, new AbortController().signal);
    expect(await ask(message)).toEqual(expected);
  });

  it('F30 by another extension or by nobody is ignored', async () => {
    openChannel(gone).serve(handlers, new AbortController().signal);
    const message = { to: 'page', type: 'focus', request: null };
    expect(await ask(message, { id: 'other' })).toBe('ignored');
    expect(listeners[0]?.(message, {}, () => undefined)).toBe(false);
  });

  it('ends with the session', () => {
    const ending = new AbortController();
    openChannel(gone).serve(handlers, ending.signal);
    ending.abort();
    expect(listeners).toEqual([]);
  });
});
