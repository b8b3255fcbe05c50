import { afterEach, beforeEach, vi } from 'vitest';
import demo from '../../../lib/helpdesks/demo.helpdesk.ts';
import { offer } from '../../../lib/page/loaded.ts';
import { startSession, type Session } from '../../../lib/page/session.ts';
import { fakeBackground, type FakeBackground } from './fake-background.ts';

/** What a session in the demo helpdesk's page talks to; made anew for each test. */
export const world: { background: FakeBackground; session: Session | null } = {
  background: fakeBackground(),
  session: null,
};

const article = (id: number) => `<article class="ticket" data-ticket-id="${id}">
  <h1 class="subject">Subject ${id}</h1><ol class="conversation"></ol>
  <form class="composer" data-mode="internal"><textarea name="body"></textarea></form></article>`;

/** Tells of moves, in the place of the browser's Navigation API. */
export const moves = new EventTarget();

/** The demo helpdesk at one of its addresses, showing tickets. */
export function show(path: string, ...ids: readonly number[]): void {
  history.pushState(null, '', path);
  document.documentElement.dataset['product'] = 'relay-desk';
  document.body.innerHTML = `<main>${ids.map(article).join('')}</main>`;
}

export const start = (): Session =>
  (world.session = startSession(window, world.background.connect));
export const pass = (ms = 0) => vi.advanceTimersByTimeAsync(ms);

export async function move(path: string, ...ids: readonly number[]): Promise<void> {
  show(path, ...ids);
  moves.dispatchEvent(new Event('currententrychange'));
  await pass(1_000);
}

export const panels = () => document.querySelectorAll('baton-panel');

/** Time stands still until `pass`, and the demo helpdesk's script is loaded. */
export function onDemoPage(): void {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
    vi.stubGlobal('navigation', moves);
    vi.stubGlobal('requestIdleCallback', (work: () => void) => setTimeout(work));
    vi.spyOn(document, 'hasFocus').mockReturnValue(true);
    world.background = fakeBackground();
    offer(demo);
  });

  afterEach(() => {
    world.session?.end();
    globalThis.batonSession = undefined;
    vi.unstubAllGlobals();
    vi.restoreAllMocks();
    vi.useRealTimers();
  });
}
